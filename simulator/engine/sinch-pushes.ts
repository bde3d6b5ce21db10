import { isRecord } from '../../wechat/issue.js';
import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import * as callback from '../../wechat/wire/sinch-callback.js';
import type { ContactMessage, SinchParty, SinchReason, SinchTrigger } from '../../wechat/wire/sinch-callback.js';
import { reasonOfRefusal, reasonOfStatus } from '../../wechat/wire/sinch-reason.js';
import type { Deed } from './action.js';
import type { Account, Openid } from './command.js';
import type { SimulatorEvent } from './event.js';
import type { PushDraft } from './push.js';
import { SinchTimeline } from './sinch-timeline.js';
import type { AccountView, State } from './state.js';

/** A callback before it is known which webhooks ask for it. */
interface Told {
  readonly trigger: SinchTrigger;
  readonly body: object;
}

/** What Sinch knows a person by, from the first time it hears of them. */
export interface SinchContact {
  readonly contact_id: string;
  readonly conversation_id: string;
}

/** What Sinch's webhooks are told of an event, and whom Sinch hears of for the first time. */
export function sinchPushes(
  state: State,
  record: AccountView,
  event: SimulatorEvent,
): { readonly contact?: { readonly openid: Openid } & SinchContact; readonly pushes: readonly PushDraft[] } {
  const { sinch } = record.account;
  if (sinch.webhooks.length === 0) return NOTHING;
  const openid = personIn(event);
  const number = openid === undefined ? undefined : record.followers.find(openid);
  if (openid === undefined || number === undefined) return NOTHING;
  const timeline = new SinchTimeline(state, record.account.appid, event);
  const known = record.contacts.get(number);
  const contact = known ?? timeline.contact(openid);
  const party = { project_id: sinch.project_id, app_id: sinch.app_id, identity: openid, ...contact };
  const told = tell(record, event, party, timeline);
  if (told.length === 0) return NOTHING;
  const created = !known && isFollow(event) ? [creation(party, timeline)] : [];
  const pushes = [...created, ...told].flatMap(({ trigger, body }) =>
    sinch.webhooks
      .filter(({ triggers }) => triggers.includes(trigger))
      .map(({ target }) => draft(record.account, event, openid, trigger, target, body)),
  );
  return { ...(!known && { contact: { openid, ...contact } }), pushes };
}

const NOTHING = { pushes: [] };

function draft(
  { appid }: Account,
  { at }: SimulatorEvent,
  openid: Openid,
  name: SinchTrigger,
  url: string,
  body: object,
): PushDraft {
  return { at, account: appid, openid, kind: 'sinch', name, url, body };
}

function personIn(event: SimulatorEvent): Openid | undefined {
  switch (event.type) {
    case 'acted':
    case 'custom-sent':
    case 'template-job-finished':
      return event.openid;
    case 'called':
      return refusedReceiver(event);
    default:
      return undefined;
  }
}

const SENDS: readonly string[] = Object.values(ENDPOINTS.send);

/** To whom a send was meant that WeChat refused. */
function refusedReceiver({ call }: Extract<SimulatorEvent, { readonly type: 'called' }>): Openid | undefined {
  const { refusal, path, request } = call;
  if (!refusal || !SENDS.includes(path) || !isRecord(request)) return undefined;
  return typeof request.touser === 'string' ? request.touser : undefined;
}

function tell(
  { account, followers }: AccountView,
  event: SimulatorEvent,
  party: SinchParty,
  timeline: SinchTimeline,
): readonly Told[] {
  const report = (message_id: string, status: callback.SinchStatus, reason?: SinchReason): Told => ({
    trigger: 'MESSAGE_DELIVERY',
    body: callback.deliveryReport(party, timeline.report(), { message_id, status, ...(reason && { reason }) }),
  });
  switch (event.type) {
    case 'acted':
      return tellDeed(event, party, timeline);
    // Of ordinary messages WeChat only says that it took them (S35, S37).
    case 'custom-sent': {
      const id = timeline.messageId(event.msgid);
      if (!event.lost) return [report(id, 'QUEUED_ON_CHANNEL')];
      if (!event.lost.reported) return [];
      const code = event.lost.reason === 'closed' ? ERRCODE.responseOutOfTimeLimit : ERRCODE.outOfResponseCountLimit;
      return [report(id, 'FAILED', reasonOfRefusal(code.errcode, code.errmsg, follows(followers, event.openid)))];
    }
    case 'template-job-finished': {
      const id = timeline.messageId(event.msgid);
      if (event.status !== 'success') return [report(id, 'FAILED', reasonOfStatus(event.status))];
      const queued = account.sinch.template_reports === 'both' ? [report(id, 'QUEUED_ON_CHANNEL')] : [];
      return [...queued, report(id, 'DELIVERED')];
    }
    case 'called': {
      const { refusal, id } = event.call;
      if (!refusal) return [];
      const reason = reasonOfRefusal(refusal.errcode, refusal.errmsg, follows(followers, party.identity));
      return [report(timeline.messageId(`call ${id}`), 'FAILED', reason)];
    }
    default:
      return [];
  }
}

function follows(followers: AccountView['followers'], openid: Openid): boolean {
  const number = followers.find(openid);
  return number !== undefined && followers.get(number).subscribed;
}

function isFollow(event: SimulatorEvent): boolean {
  return event.type === 'acted' && isFollowing(event);
}

function isFollowing({ action, subscribed }: Deed): boolean {
  return action.type === 'follow' || (action.type === 'scan' && !subscribed);
}

function creation(party: SinchParty, timeline: SinchTimeline): Told {
  return { trigger: 'CONTACT_CREATE', body: callback.contactCreate(party, timeline.contactAccepted()) };
}

/** Menu clicks and the like have no callback of their own (unconfirmed), so nothing is told of them. */
function tellDeed(deed: Deed, party: SinchParty, timeline: SinchTimeline): readonly Told[] {
  const { action } = deed;
  const inbound = (contact_message: ContactMessage): readonly Told[] => {
    const { id, accept_time, ...times } = timeline.inbound(deed.message_id ?? 0);
    return [
      { trigger: 'MESSAGE_INBOUND', body: callback.messageInbound(party, times, { id, accept_time, contact_message }) },
    ];
  };
  if (isFollowing(deed)) {
    const { request_id, ...times } = timeline.opt();
    return [{ trigger: 'OPT_IN', body: callback.optIn(party, times, request_id) }];
  }
  switch (action.type) {
    case 'unfollow': {
      const { request_id, ...times } = timeline.opt();
      return [{ trigger: 'OPT_OUT', body: callback.optOut(party, times, request_id) }];
    }
    case 'text':
      return inbound({ text_message: { text: action.content } });
    case 'location': {
      const { latitude, longitude, label } = action;
      // WeChat's push has one label; the sample's title is not among its fields (our choice).
      return inbound({ location_message: { title: label, coordinates: { latitude, longitude }, label } });
    }
    default:
      return [];
  }
}
