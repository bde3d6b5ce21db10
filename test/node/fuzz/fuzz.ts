import fc from 'fast-check';
import { createSimulator } from '../../../simulator/index.js';
import type { LocalSimulator } from '../../../simulator/index.js';
import { decodeState, encodeState } from '../../../simulator/engine/snapshot.js';
import type { WireRequest, WireResponse } from '../../../simulator/exchange.js';
import { Pieces } from '../../../simulator/pieces.js';
import { isRecord } from '../../../wechat/issue.js';
import { broken } from '../../simulator/invariants.js';
import { answerOf, Api, issueToken } from '../../simulator/api.js';
import { notice as noticeOf, noticeIds } from '../../simulator/notices.js';
import { shots } from './requests.js';
import type { Shot } from './requests.js';
import type { World } from './values.js';

/** Most requests between two looks at the state. */
const ROUND = 40;

/** Rounds with one seed. */
const ROUNDS = 20;

/**
 * Longest that one batch may take, in milliseconds. A batch takes a second or two; what takes longer makes a failing
 * list shorter, and one that is not as short as it could be is good enough.
 */
const BATCH_LASTS = 60_000;

/** Longest that one round may take, in milliseconds: a promise that never settles is a failure too. */
const ROUND_LASTS = 20_000;

/** What may come back for a reason that is documented. */
const WECHAT_STATUSES = [200, 404, 413];
const CONTROL_STATUSES = [200, 204, 400, 403, 404, 405, 409, 413, 415];

/**
 * Fires requests at a simulator, nearly right and odd ones; throws a short list that breaks something.
 *
 * @param progress - Told after each batch how many were fired.
 */
export async function fuzz(requests: number, seed: number, progress?: (fired: number) => void): Promise<void> {
  const reported: unknown[] = [];
  const simulator = createSimulator({ seed: 1, wallClock: () => 0, report: (error) => reported.push(error) });
  const world = await worldOf();
  const round = fc.array(shots(world), { minLength: 1, maxLength: ROUND, size: 'max' });
  let fired = 0;
  const property = fc.asyncProperty(round, async (list) => {
    reported.length = 0;
    await simulator.clock.freeze();
    await simulator.execute({ type: 'reset', seed: 1 });
    await issueToken(simulator, answerOf(await simulator.execute({ type: 'list-accounts' })).accounts[0]);
    for (const shot of list) await fire(simulator, shot, reported);
    await lookInside(simulator);
    fired += list.length;
  });
  try {
    for (let batch = 0; fired < requests; batch += 1) {
      await fc.assert(property, {
        ...{ numRuns: ROUNDS, seed: seed + batch },
        plugins: [fc.timeout(ROUND_LASTS), fc.interruptAfterTimeLimit(BATCH_LASTS, { failOnInterrupt: true })],
      });
      progress?.(fired);
    }
  } finally {
    await simulator.close();
  }
}

async function worldOf(): Promise<World> {
  const api = await Api.start();
  const { touser: _, ...template } = await api.shipment(1);
  const { touser: __, ...notice } = { touser: '', ...(await noticeOf(api, 1)) };
  const notices = [...(await noticeIds(api)).values(), api.account.one_time_template_id];
  const { template_list } = answerOf(
    await api.simulator.execute({ type: 'list-templates', account: api.account.appid }),
  );
  return {
    appids: [api.account.appid, api.account.appid, api.account.appid, api.subscriptionAccount.appid],
    secret: api.account.secret,
    token: api.token,
    openids: api.people.slice(0, 12).map(({ openid }) => openid),
    templates: template_list.map(({ template_id }) => template_id),
    template,
    notices,
    notice,
    exported: (await api.get('/simulator/state')).json,
  };
}

async function fire(simulator: LocalSimulator, shot: Shot, reported: readonly unknown[]): Promise<void> {
  const faulty = answerOf(await simulator.execute({ type: 'list-faults' })).faults.length > 0;
  const response = await simulator.exchange(requestOf(shot), { trustsAppid: true });
  const complaint =
    reported.length > 0 ? `an exception inside: ${stackOf(reported[0])}` : wrongWith(shot, response, faulty);
  if (complaint === undefined) return;
  throw new Error(
    `${shot.method} ${shot.path.slice(0, 200)}: ${complaint}\n${response.status} ${response.text.slice(0, 300)}`,
  );
}

/** What a caller could not make sense of; nothing when all is well. */
function wrongWith(
  { method, path }: Shot,
  { status, headers, text }: WireResponse,
  faulty: boolean,
): string | undefined {
  if (headers['x-wechat-simulator'] !== '1') return 'an answer without its mark';
  if (method === 'OPTIONS') return [204, 403].includes(status) ? undefined : 'an odd answer to OPTIONS';
  const control = /^(?:.*\/__(?:wechat|sinch))?\/simulator(?:[/?]|$)/.test(path);
  if (control) return CONTROL_STATUSES.includes(status) && isJson(text) ? undefined : 'an undocumented answer';
  // A fault that a tester asked for may break everything.
  if (faulty) return undefined;
  if (!WECHAT_STATUSES.includes(status)) return 'a status that WeChat does not send';
  const answer = isJson(text) ? (JSON.parse(text) as unknown) : undefined;
  if (!isRecord(answer)) return 'no JSON object';
  if (answer.errcode === undefined) return status === 200 ? undefined : 'a failure without an errcode';
  if (typeof answer.errcode !== 'number') return 'an errcode that is no number';
  if (answer.errcode === -1) return '-1, though no fault asked for it';
  return answer.errcode === 0 || / rid: [0-9a-f]{8}-/.test(String(answer.errmsg))
    ? undefined
    : 'a refusal without a rid';
}

async function lookInside(simulator: LocalSimulator): Promise<void> {
  const { state, now, bytes } = await decodedState(simulator);
  const faults = broken(state, now);
  if (faults.length > 0) throw new Error(`The state is broken: ${faults.slice(0, 5).join('; ')}`);
  const again = encodeState(state, now);
  if (Buffer.compare(again, bytes) !== 0) throw new Error('A state that was saved and loaded is another one.');
}

async function decodedState(simulator: LocalSimulator) {
  const bytes = await simulator.snapshot();
  return { ...decodeState(bytes), bytes };
}

function requestOf({ method, path, headers, body, broken: cut }: Shot): WireRequest {
  const url = new URL(`http://localhost${path}`);
  return { method, url, header: (name) => headers[name], body: (most) => bodyOf(body, cut, most) };
}

const MEBIBYTE = new Uint8Array(1024 * 1024).fill(32);

/** A text, or so many bytes of blanks; a broken one begins with what is no UTF-8. */
function bodyOf(body: string | number, broken: boolean, most: number): Promise<Uint8Array | undefined> {
  const pieces = new Pieces(most);
  if (broken) pieces.take(Uint8Array.of(0xff, 0xc0));
  const sent = typeof body === 'string' ? [new TextEncoder().encode(body)] : blanks(body);
  return Promise.resolve(sent.every((piece) => pieces.take(piece)) ? pieces.joined() : undefined);
}

function blanks(bytes: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes / MEBIBYTE.length) }, () => MEBIBYTE);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
