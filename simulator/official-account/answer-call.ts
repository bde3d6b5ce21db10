import { isRecord } from '../../wechat/issue.js';
import type { Issue } from '../../wechat/issue.js';
import { TOKEN_SHAPE } from '../../wechat/limit/token.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { checkPermission, checkRestrictions, firstRefusal } from '../engine/checks.js';
import { explained } from '../engine/decision.js';
import type { Refusal } from '../engine/decision.js';
import { refusalOfQuota, refusalOfRate } from '../engine/quota.js';
import { ridOf } from '../engine/rid.js';
import type { Turn, WechatRoute } from '../route.js';

/** A request as far as it could be read. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The same as it came, without the question mark. */
  readonly search: string;
  /** `undefined` when there are more than the simulator takes. */
  readonly bytes: Uint8Array | undefined;
  /** The bytes as JSON; `undefined` when they are none. */
  readonly body: unknown;
  /** The account named in a header, where the door trusts that. */
  readonly appid: string | undefined;
  /** Where it came from, where the door knows. */
  readonly ip?: string | undefined;
}

/** What goes back. */
export interface Outgoing {
  readonly status: number;
  /** JSON; empty where a fault wants no answer. */
  readonly text: string;
  /** Milliseconds by which a fault holds the answer back. */
  readonly latency?: number;
}

/** Texts longer than this are remembered by their beginning only: a thousand calls are kept. */
const REMEMBERED_CHARACTERS = 16_384;

/** Answers a call of WeChat's API and remembers it. */
export function answerCall(turn: Turn, route: WechatRoute, incoming: Incoming): Outgoing {
  const { query, bytes, body } = incoming;
  if (!bytes) return refuse(turn, incoming, undefined, ERRCODE.contentSizeOutOfLimit, 413);
  const { account, refusal } = checkCall(turn, route, incoming);
  if (refusal) return refuse(turn, incoming, account, refusal);
  const outcome = route.run(turn.execute, {
    account: account ?? '',
    query,
    body,
    ...(incoming.ip !== undefined && { ip: incoming.ip }),
  });
  if (!outcome.ok) return refuse(turn, incoming, account, outcome.refusal);
  return send(turn, incoming, account, 200, outcome.answer, undefined, outcome.warnings);
}

/** Answers a path that WeChat does not have. */
export function answerUnknownPath(turn: Turn, incoming: Incoming, nearest: string): Outgoing {
  return refuse(turn, incoming, undefined, ERRCODE.invalidUrl, 404, { nearest });
}

/** The checks that every call has to pass before its body is looked at. */
function checkCall({ state, now }: Turn, route: WechatRoute, { method, query, bytes, body, appid }: Incoming) {
  const { permission, path } = route;
  const text = query.get('access_token') ?? '';
  const byHeader = text === '' ? appid : undefined;
  const needsToken = permission !== undefined && byHeader === undefined;
  const token = needsToken ? state.tokens.get(text) : undefined;
  const account = byHeader ?? token?.appid;
  const record = account === undefined ? undefined : state.accounts.get(account);
  const refusal = firstRefusal({
    method: () => {
      if (method === route.method) return undefined;
      return route.method === 'GET' ? ERRCODE.requireGet : ERRCODE.requirePost;
    },
    ...(needsToken && {
      'token-missing': () => (text === '' ? ERRCODE.accessTokenMissing : undefined),
      'token-malformed': () => (TOKEN_SHAPE.test(text) ? undefined : ERRCODE.invalidAccessToken),
      'token-unknown': () => (!token || now >= (token.replacedAt ?? Infinity) ? ERRCODE.invalidCredential : undefined),
      'token-expired': () => (token && now >= token.expiresAt ? ERRCODE.accessTokenExpired : undefined),
    }),
    ...(permission && {
      account() {
        if (!record) return ERRCODE.invalidAppid;
        return checkPermission(permission, record.account) ?? checkRestrictions(path, record.account);
      },
      'minute-rate': () => record && refusalOfRate(record, path, now),
      'daily-quota': () => record && refusalOfQuota(record, path, now),
    }),
    ...(route.method === 'POST' && {
      'empty-body': () => (bytes?.length === 0 ? ERRCODE.emptyPostData : undefined),
      json: () => (isRecord(body) ? undefined : ERRCODE.dataFormatError),
    }),
  });
  return { account: record && account, refusal };
}

/** Writes a refusal and remembers the call. */
export function refuse(
  turn: Turn,
  incoming: Incoming,
  account: string | undefined,
  refusal: Refusal,
  status = 200,
  more: object = {},
): Outgoing {
  const { errcode, errmsg } = refusal;
  const rid = ridOf(turn.state.seed, turn.state.last.call + 1, turn.now);
  return send(
    turn,
    incoming,
    account,
    status,
    { errcode, errmsg: `${errmsg} rid: ${rid}`, ...more },
    explained(refusal),
  );
}

/** Writes the answer and remembers the call. */
export function send(
  { state, now, record }: Turn,
  { method, path, search, bytes, body }: Incoming,
  account: string | undefined,
  status: number,
  answer: object,
  refusal?: Refusal,
  warnings?: readonly Issue[],
): Outgoing {
  const text = JSON.stringify(answer);
  record({
    id: state.last.call + 1,
    at: now,
    account: account ?? null,
    method,
    path,
    query: shortened(search),
    request: bytes ? requestOf(bytes, body) : null,
    status,
    response: text.length > REMEMBERED_CHARACTERS ? shortened(text) : answer,
    ...(refusal && { refusal }),
    ...(warnings && { warnings }),
  });
  return { status, text };
}

/** What is remembered of a body: the JSON, the text where it is none, its beginning where it is long. */
function requestOf(bytes: Uint8Array, body: unknown): unknown {
  if (bytes.length === 0) return null;
  if (body !== undefined && bytes.length <= REMEMBERED_CHARACTERS) return body;
  return shortened(new TextDecoder().decode(bytes.subarray(0, REMEMBERED_CHARACTERS + 1)));
}

function shortened(text: string): string {
  return text.length > REMEMBERED_CHARACTERS ? `${text.slice(0, REMEMBERED_CHARACTERS)}…` : text;
}
