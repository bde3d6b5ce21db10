import leven from 'leven';
import { accounts, putAccount } from './control/accounts.js';
import { calls, makeCall } from './control/calls.js';
import { clock, moveClock } from './control/clock.js';
import { putConsent, subscriptions } from './control/consents.js';
import { commands } from './control/commands.js';
import { answerControl } from './control/answer-control.js';
import { act, addFollowers, followers, inbox } from './control/followers.js';
import { addFault, clearFaults, faults } from './control/faults.js';
import { changeSnapshots, clearSnapshots, snapshots } from './control/snapshots.js';
import { events } from './control/events.js';
import { pushes, resendPush } from './control/pushes.js';
import { exportState, importState } from './control/state.js';
import { reset, status } from './control/status.js';
import { allowedOrigin, corsHeaders, preflight } from './cors.js';
import type { WireRequest, WireResponse } from './exchange.js';
import { parseJson } from './json.js';
import { answerCall, answerUnknownPath } from './official-account/answer-call.js';
import type { Outgoing } from './official-account/answer-call.js';
import { answerWithFaults } from './official-account/answer-fault.js';
import { customSend, customTyping } from './official-account/custom.js';
import { menuCreate, menuDelete, menuGet, selfMenuInfo } from './official-account/menu.js';
import { callbackCheck, getApiDomainIp, getCallbackIp } from './official-account/network.js';
import { qrcodeCreate } from './official-account/qr-code.js';
import { clearPathQuota, clearQuota, clearQuotaBySecret, getQuota, getRid } from './official-account/quota.js';
import {
  batchTagging,
  batchUntagging,
  tagsCreate,
  tagsDelete,
  tagsGet,
  tagsGetIdList,
  tagsUpdate,
  userTagGet,
} from './official-account/tags.js';
import {
  addTemplate,
  delPrivateTemplate,
  getAllPrivateTemplate,
  getIndustry,
  queryBlockTmplMsg,
  setIndustry,
  templateSend,
} from './official-account/template.js';
import {
  addSubscriptionTemplate,
  bizsend,
  delSubscriptionTemplate,
  getCategory,
  getPubTemplateKeywords,
  getPubTemplateTitles,
  getSubscriptionTemplates,
  templateSubscribe,
} from './official-account/subscription.js';
import { stableToken, token } from './official-account/token.js';
import {
  batchBlacklist,
  batchUnblacklist,
  getBlacklist,
  updateRemark,
  userGet,
  userInfo,
  userInfoBatchget,
} from './official-account/user.js';
import { withoutPrefix } from './prefix.js';
import { BrokenBody, readBody } from './read-body.js';
import type { Route, Turn } from './route.js';
import type { Door, Simulator } from './simulator.js';
import { Snapshots } from './snapshots.js';

/** Everything that can be called. */
export const ROUTES: readonly Route[] = [
  ...[token, stableToken, getCallbackIp, getApiDomainIp, callbackCheck],
  ...[clearQuota, clearQuotaBySecret, getQuota, clearPathQuota, getRid],
  ...[
    setIndustry,
    getIndustry,
    addTemplate,
    getAllPrivateTemplate,
    delPrivateTemplate,
    templateSend,
    queryBlockTmplMsg,
  ],
  ...[getCategory, getPubTemplateTitles, getPubTemplateKeywords, addSubscriptionTemplate, delSubscriptionTemplate],
  ...[getSubscriptionTemplates, bizsend, templateSubscribe],
  ...[customSend, customTyping],
  ...[userGet, userInfo, userInfoBatchget, updateRemark, getBlacklist, batchBlacklist, batchUnblacklist],
  ...[tagsCreate, tagsGet, tagsUpdate, tagsDelete, userTagGet, tagsGetIdList, batchTagging, batchUntagging],
  ...[menuCreate, menuGet, menuDelete, selfMenuInfo, qrcodeCreate],
  ...[status, reset, accounts, putAccount, followers, addFollowers, act, inbox, clock, moveClock, calls, makeCall],
  ...[faults, addFault, clearFaults, snapshots, changeSnapshots, clearSnapshots, exportState, importState, events],
  ...[pushes, resendPush, putConsent, subscriptions, commands],
];

/** Path → method → route: looking one up costs the same however many there are. */
type Table = ReadonlyMap<string, ReadonlyMap<string, Route>>;

/** Answers one request; never rejects for what it holds. */
export type Exchange = (request: WireRequest, door?: Door) => Promise<WireResponse>;

/** What the router needs of the simulator it answers for. */
export interface Host {
  readonly simulator: Simulator;
  readonly turn: <Answer>(work: (turn: Turn) => Answer) => Answer;
  /** Resolves when an answer has been held back for so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly report: (error: unknown) => void;
}

const OUR_FAULT = 'The simulator itself failed on this request. This is a fault of the simulator, not of the request.';

/** Answers requests for one simulator. */
export function createRouter(host: Host, routes: readonly Route[] = ROUTES): Exchange {
  const kept = new Snapshots();
  const table = tableOf(routes);
  return async (request, door) => {
    const origin = allowedOrigin(request);
    if (request.method === 'OPTIONS') return preflight(origin);
    const { status, text, latency } = await answer(host, { kept, table }, request, door).catch((error: unknown) => {
      if (error instanceof BrokenBody) return failure(400, { error: error.message });
      host.report(error);
      return failure(500, { error: OUR_FAULT, detail: String(error) });
    });
    if (latency !== undefined) await host.wait(latency);
    return { status, headers: origin === undefined ? HEADERS : { ...HEADERS, ...corsHeaders(origin) }, text };
  };
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-wechat-simulator': '1',
};

async function answer(
  { simulator, turn }: Host,
  { kept, table }: { readonly kept: Snapshots; readonly table: Table },
  request: WireRequest,
  door?: Door,
): Promise<Outgoing> {
  const { method, url, header } = request;
  const path = withoutPrefix(url.pathname);
  const known = table.get(path) ?? table.get(withPlaceholder(path));
  const route = known?.get(method) ?? known?.values().next().value;
  const bytes = await readBody(request, route?.family === 'control' ? route.maxBytes : undefined);
  const body = bytes && parseJson(bytes);
  const query = url.searchParams;
  if (path === '/simulator' || path.startsWith('/simulator/')) {
    const type = header('content-type') ?? '';
    const methods = [...(known?.keys() ?? [])];
    return answerControl(simulator, route, { method, methods, path, query, type, bytes, body, snapshots: kept });
  }
  const appid = door?.trustsAppid ? header('x-wechat-appid') : undefined;
  const incoming = { method, path, query, search: url.search.slice(1), bytes, body, appid, ip: door?.ip };
  return turn((now) =>
    answerWithFaults(now, incoming, () =>
      route?.family === 'wechat'
        ? answerCall(now, route, incoming)
        : answerUnknownPath(now, incoming, nearestTo(path, table)),
    ),
  );
}

function failure(status: number, words: object): Outgoing {
  return { status, text: JSON.stringify(words) };
}

/** `/simulator/followers/oABC…/inbox` → `/simulator/followers/{openid}/inbox`, and the same with a push's `{id}` */
function withPlaceholder(path: string): string {
  return path
    .replace(/^(\/simulator\/followers\/)[^/]+(?=\/)/, '$1{openid}')
    .replace(/^(\/simulator\/pushes\/)[^/]+(?=\/)/, '$1{id}');
}

/** The path that was probably meant. */
function nearestTo(path: string, table: Table): string {
  const meant = path.slice(0, 200);
  const [nearest] = [...table.keys()]
    .map((known) => ({ known, distance: leven(meant, known) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.known ?? '';
}

function tableOf(routes: readonly Route[]): Table {
  const table = new Map<string, Map<string, Route>>();
  for (const route of routes) {
    const methods = table.get(route.path) ?? new Map<string, Route>();
    table.set(route.path, methods.set(route.method, route));
  }
  return table;
}
