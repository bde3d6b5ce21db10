import { isLoopback } from './loopback.js';

/** The origin that may read the answer: that of a page of this machine. Others get no leave. */
export function allowedOrigin(request: Request): string | undefined {
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return undefined;
  return isLoopback(new URL(origin).hostname) ? origin : undefined;
}

/** Answers the question a browser asks before it lets a page of another origin call. */
export function preflight(origin: string | undefined): Response {
  const headers = { 'x-wechat-simulator': '1', vary: 'origin' };
  if (origin === undefined) return new Response(null, { status: 403, headers });
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, x-wechat-appid',
      'access-control-max-age': '600',
    },
  });
}
