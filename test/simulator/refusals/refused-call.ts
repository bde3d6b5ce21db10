import type { Api } from '../api.js';

/** A refusal that a call can cause. */
export interface RefusedCall {
  readonly errcode: number;
  readonly what: string;
  readonly rule: string;
  /** What makes the call be refused; nothing where it is refused at once. */
  readonly cause?: (api: Api) => Promise<unknown>;
  /** Makes the call; answers its errcode, 0 when there is none. */
  readonly call: (api: Api) => Promise<number>;
  /** How many milliseconds later the same call succeeds; absent where time alone never helps. */
  readonly waits?: (now: number) => number;
}

/** Where customer-service messages are sent. */
export const CUSTOM = 'message/custom/send';

type Make = (api: Api) => unknown;

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;
export const untilMidnight = (now: number) => DAY - ((now + CHINA) % DAY);
/** The tests begin in January. */
export const untilFebruary = (now: number) => Date.UTC(2026, 1, 1) - CHINA - now;

/** Makes a call for the account, whatever time it is: tokens expire, the header does not. */
export async function codeOf(api: Api, path: string, body?: unknown, init: RequestInit = {}): Promise<number> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(`http://localhost${path.startsWith('/') ? path : `/cgi-bin/${path}`}`, {
    ...(body !== undefined && { method: 'POST', body: text }),
    headers: { 'x-wechat-appid': api.account.appid },
    ...init,
  });
  const response = await api.simulator.handle(request, { trustsAppid: true });
  const { errcode = 0 } = (await response.json()) as { errcode?: number };
  return errcode;
}

/** The account is changed. */
export const put = (change: object) => (api: Api) =>
  api.simulator.execute({ type: 'put-account', account: { appid: api.account.appid, ...change } });
/** A person writes to the account. */
export const write = (number: number) => (api: Api) =>
  api.simulator.execute({ type: 'act', openid: api.openid(number), action: { type: 'text', content: '在吗' } });

/** One call, refused at once. */
export function simply(
  errcode: number,
  rule: string,
  path: string,
  what: string,
  body?: Make,
  cause?: RefusedCall['cause'],
): RefusedCall {
  return { errcode, what, rule, call: (api) => codeOf(api, path, body?.(api)), ...(cause && { cause }) };
}

/** Does something so many times, one after the other. */
export async function times(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < count; index++) await work(index);
}
