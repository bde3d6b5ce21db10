import type { SubscriptionReport } from '../../simulator/engine/account-command.js';
import type { Account, Action, Call, Follower } from '../../simulator/engine/command.js';
import type { Refusal } from '../../simulator/engine/decision.js';
import type { Template } from '../../wechat/context.js';
import { isRecord, worst } from '../../wechat/issue.js';
import type { Issue } from '../../wechat/issue.js';
import { oneTimeScene } from '../../wechat/message/one-time-notice.js';
import { parseTemplate } from '../../wechat/message/template-content.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { daysBetween, wallTime } from '../../wechat/time/wall-time.js';
import type { Sentences } from '../locale/sentences.js';
import type { Explanation, PanelMessages } from '../locale/panel-messages.js';

/** What the person could do so that the same call succeeds. */
export type Remedy = 'speak' | Extract<Action, { readonly type: 'follow' | 'unblock' | 'consent' }>;

/** What is known beside a call when it is explained. */
export interface Surroundings {
  readonly now: number;
  readonly followers: readonly Follower[];
  readonly account?: Account | undefined;
  readonly templates: readonly Template[];
  readonly notices: readonly SubscriptionReport[];
  readonly issueText: Sentences['issue'];
  readonly say: PanelMessages;
}

/** WeChat's answer to a call: 0 when it was done, whatever HTTP said otherwise. */
export function errcodeOf({ response, status }: Call): number {
  const errcode = isRecord(response) ? response.errcode : undefined;
  if (typeof errcode === 'number') return errcode;
  return status < 400 ? ERRCODE.ok.errcode : status;
}

/** Why a call was refused; the simulator says so, or at least its answer does. */
export function refusalOf(call: Call): Refusal | undefined {
  if (call.refusal) return call.refusal;
  const errcode = errcodeOf(call);
  if (errcode === ERRCODE.ok.errcode) return undefined;
  const errmsg = isRecord(call.response) ? call.response.errmsg : undefined;
  return { errcode, errmsg: typeof errmsg === 'string' ? errmsg : '' };
}

/** The person a call was for, when it is one we know. */
export function receiverOf({ request }: Call, followers: readonly Follower[]): Follower | undefined {
  const touser = isRecord(request) ? request.touser : undefined;
  return followers.find(({ openid }) => openid === touser);
}

/** A refusal in words: who or what and when, the rule with its number, the way out. */
export function explain(
  refusal: Refusal,
  receiver: Follower | undefined,
  request: unknown,
  known: Surroundings,
): Explanation {
  const { now, say, issueText } = known;
  const { opened_at, closed_at, consent } = refusal.facts ?? {};
  const near = (at: number | undefined) =>
    at === undefined ? undefined : say.nearTime(wallTime(at), daysBetween(at, now));
  const issue = worst(refusal.issues ?? []);
  return say.explain({
    errcode: refusal.errcode,
    errmsg: refusal.errmsg,
    rule: refusal.rule,
    name: receiver?.nickname ?? say.someone,
    issue: issue && issueText(labelOf(issue, request, [...known.templates, ...known.notices]), issue),
    openedAt: near(opened_at),
    closedAt: near(closed_at),
    elapsed: opened_at === undefined ? undefined : elapsed(now - opened_at, say),
    limit: refusal.limit,
    consent,
  });
}

function elapsed(ms: number, say: PanelMessages): string {
  const minutes = Math.floor(ms / 60_000);
  return say.duration(Math.floor(minutes / 60), minutes % 60);
}

/** What the composer calls the value at fault: the template's own word, else the parameter or the key. */
function labelOf(issue: Issue, request: unknown, templates: readonly Template[]): string {
  const [first, name] = issue.path;
  if (first !== 'data' || typeof name !== 'string') return issue.path.join('.');
  const id = isRecord(request) ? request.template_id : undefined;
  const template = templates.find(({ template_id }) => template_id === id);
  const row = template && parseTemplate(template.content).rows.find((each) => each.name === name);
  return row?.label || name;
}

/** What the tester may let the person do about it. */
export function remedyOf(refusal: Refusal, receiver: Follower | undefined, request: unknown): Remedy | undefined {
  if (!receiver) return undefined;
  if (refusal.errcode === ERRCODE.userRefuseToAcceptTheMsg.errcode) return consentTo(request);
  if (!receiver.subscribed) return { type: 'follow' };
  switch (refusal.errcode) {
    case ERRCODE.responseOutOfTimeLimit.errcode:
    case ERRCODE.outOfResponseCountLimit.errcode:
      return 'speak';
    case ERRCODE.userBlockReceiveMessage.errcode:
      return receiver.blocked ? { type: 'unblock' } : undefined;
    default:
      return undefined;
  }
}

/** Allows what the call wanted to send: the notices of its template, or one scene of the older message. */
function consentTo(request: unknown): Remedy | undefined {
  const { template_id, scene } = isRecord(request) ? request : {};
  if (typeof template_id !== 'string') return undefined;
  const ofOlder = oneTimeScene(scene);
  return {
    type: 'consent',
    answers: [{ template_id, status: 'accept' }],
    ...(ofOlder !== undefined && { scene: ofOlder }),
  };
}
