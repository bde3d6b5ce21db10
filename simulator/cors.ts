import type { WireRequest, WireResponse } from './exchange.js';
import { isLoopback } from './loopback.js';

/** The origin that may read the answer: that of a page of this machine. Others get no leave. */
export function allowedOrigin({ header }: Pick<WireRequest, 'header'>): string | undefined {
  const origin = header('origin');
  if (origin === undefined || !URL.canParse(origin)) return undefined;
  return isLoopback(new URL(origin).hostname) ? origin : undefined;
}

/** What lets the page of an origin read an answer. */
export function corsHeaders(origin: string | undefined): Readonly<Record<string, string>> {
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-wechat-simulator',
    vary: 'origin',
  };
}

/** Answers the question a browser asks before it lets a page of another origin call. */
export function preflight(origin: string | undefined): WireResponse {
  const headers = { 'x-wechat-simulator': '1', ...corsHeaders(origin) };
  if (origin === undefined) return { status: 403, headers, text: '' };
  const leave = {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': 'content-type, x-wechat-appid',
    'access-control-max-age': '600',
  };
  return { status: 204, headers: { ...headers, ...leave }, text: '' };
}
