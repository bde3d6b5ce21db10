import { isLoopback } from '../loopback.js';
import type { Letter } from './letter.js';

/** What came back. */
export interface MailAnswer {
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly answer: string;
  /** Why there is none, in a sentence. */
  readonly problem?: string;
}

export interface MailOptions {
  /** How long a receiver may take, in real milliseconds. */
  readonly timeoutMs: number;
  /** Names beside the loopback ones that may be called. */
  readonly allow: readonly string[];
  readonly fetch: typeof fetch;
  /** Ends everything under way. */
  readonly signal: AbortSignal;
}

/** Most bytes of an answer that are read; a passive reply has a few thousand. */
const ANSWER_MAX_BYTES = 65_536;

/** Why a URL is not called: nothing leaves this machine unless someone said so; a page calls its own origin only. */
export function whyNotCalled(url: string, allow: readonly string[], page: string | undefined): string | undefined {
  if (!URL.canParse(url)) return 'This is no URL.';
  const { protocol, hostname, origin } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'Only http: and https: are called.';
  if (page !== undefined) {
    return origin === page ? undefined : `A simulator in a page calls only the page's own origin, ${page}.`;
  }
  if (isLoopback(hostname) || allow.includes(hostname)) return undefined;
  return `${hostname} is not this machine. Start the simulator with --allow-callback ${hostname} to call it.`;
}

/** Posts a letter, or asks by GET without one; never rejects. Redirects are answers like others, and followed by nobody. */
export async function post(
  { url, headers, body }: Pick<Letter, 'url'> & Partial<Letter>,
  options: MailOptions,
): Promise<MailAnswer> {
  const forbidden = whyNotCalled(url, options.allow, pageOrigin());
  if (forbidden !== undefined) return { status: null, answer: '', problem: forbidden };
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await options.fetch(url, {
      ...(body !== undefined && { method: 'POST', body, headers: { ...headers } }),
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([timeout, options.signal]),
    });
    // A page is not told the status of a redirect.
    if (response.type === 'opaqueredirect') return { status: null, answer: '', problem: REDIRECTED };
    const answer = await beginningOf(response);
    const redirected = response.status >= 300 && response.status < 400;
    return { status: response.status, answer, ...(redirected && { problem: REDIRECTED }) };
  } catch (error) {
    const problem = timeout.aborted ? `No answer came within ${options.timeoutMs / 1000} s.` : whyNoAnswer(error);
    return { status: null, answer: '', problem };
  }
}

const REDIRECTED = 'The receiver redirects, and pushes follow no redirect.';

function whyNoAnswer(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ECONNREFUSED') return 'Nobody listens there: the connection was refused.';
  if (code.startsWith('HPE_')) return 'What came back is no HTTP.';
  return 'The connection broke off before an answer was complete.';
}

async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    text += decoder.decode(part.value, { stream: true });
    if (length > ANSWER_MAX_BYTES) {
      await reader.cancel();
      break;
    }
  }
  return text + decoder.decode();
}

/** The origin of the page that runs this; nothing outside of one. */
function pageOrigin(): string | undefined {
  return 'document' in globalThis ? globalThis.location.origin : undefined;
}
