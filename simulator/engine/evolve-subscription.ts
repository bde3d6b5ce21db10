import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import { isRecord } from '../../wechat/issue.js';
import type { AccountBook, NoticeCounts } from './account-book.js';
import type { Call } from './command.js';
import { spendConsent } from './consents.js';
import { schedule } from './due.js';
import type { EventOf } from './event.js';
import { keep } from './message.js';
import type { AccountRecord, MutableState } from './state.js';

/** Applies a notice that WeChat took: it arrives and uses up its chance, or does neither (L83). A part of `evolve`. */
export function sendSubscription(
  state: MutableState,
  record: AccountRecord,
  number: number,
  { at, appid, openid, msgid, body, template_id, scene, title, errcode, errmsg }: EventOf<'subscription-sent'>,
): void {
  state.last.message = msgid;
  if (errcode === 0) {
    const follows = record.followers.get(number).subscribed;
    keep(state, record, number, {
      ...{ id: String(msgid), at, direction: 'in', kind: 'subscription', body },
      ...(!follows && { place: 'service-notifications' }),
      ...(title !== undefined && { title }),
    });
    spendConsent(record, number, template_id, scene);
  }
  countNotice(record.book, template_id, errcode === 0);
  const done = { type: 'subscription-job-finished', at, appid, openid, msgid, template_id, errcode, errmsg } as const;
  schedule(state.due, { at, event: done });
}

/** Counts a notice that WeChat refused to take. A part of `evolve`. */
export function countRefusedNotice(state: MutableState, { account, path, request, refusal }: Call): void {
  const record = account === null ? undefined : state.accounts.get(account);
  if (!refusal || path !== ENDPOINTS.send.subscription || !isRecord(request)) return;
  const { template_id } = request;
  if (typeof template_id === 'string' && record?.subscriptions.has(template_id)) {
    countNotice(record.book, template_id, false);
  }
}

function countNotice({ notices }: AccountBook, template_id: string, arrived: boolean): void {
  const { success, failure }: NoticeCounts = notices.get(template_id) ?? { success: 0, failure: 0 };
  notices.set(template_id, { success: success + Number(arrived), failure: failure + Number(!arrived) });
}
