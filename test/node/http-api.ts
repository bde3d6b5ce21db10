import { request } from 'node:http';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came back over a socket. */
export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as it is, also where `fetch` would not send it so. */
export function send(url: string, options: RequestOptions = {}, body: string | Buffer = ''): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const call = request(url, options, (response) => {
      text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: answer }),
        reject,
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** A GET of the simulator's own, as JSON. */
export async function getJson<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url);
  // The test that asks knows the shape.
  return (await response.json()) as Answer;
}
