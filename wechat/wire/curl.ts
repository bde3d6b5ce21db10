/** What of a call it takes to make it again. */
export interface Repeatable {
  readonly method: string;
  readonly path: string;
  /** What stood behind the question mark. */
  readonly query: string;
  /** The JSON that was sent, the text where it was none, null without a body. */
  readonly request: unknown;
}

/**
 * The line for a shell that makes a call again.
 *
 * Every word that came from outside stands in single quotes, so that no shell reads anything into it.
 *
 * @example
 * curlOf({ method: 'GET', path: '/cgi-bin/user/get', query: 'access_token=A', request: null }, 'http://127.0.0.1:8787');
 * // curl 'http://127.0.0.1:8787/cgi-bin/user/get?access_token=A'
 */
export function curlOf({ method, path, query, request }: Repeatable, base: string): string {
  const address = `${base}${path}${query && `?${query}`}`;
  const how = method === (request === null ? 'GET' : 'POST') ? [] : ['-X', quoted(method)];
  const body = bodyOf(request);
  const data = body === undefined ? [] : ['-H', quoted('content-type: application/json'), '--data-raw', quoted(body)];
  return ['curl', ...how, quoted(address), ...data].join(' ');
}

/** The text of a body; `undefined` where there is none. */
export function bodyOf(request: unknown): string | undefined {
  if (request === null) return undefined;
  return typeof request === 'string' ? request : JSON.stringify(request);
}

/** A text as one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
