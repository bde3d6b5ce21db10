import type { Appid } from './command.js';
import type { SimulatorEvent } from './event.js';
import type { PushDraft } from './push.js';
import { sinchPushes } from './sinch-pushes.js';
import type { State } from './state.js';
import { wechatPushes } from './wechat-pushes.js';

const NOTHING: readonly SimulatorEvent[] = [];

/** What follows from an event that took effect: the account's servers are told of it, each by a push. */
export function effectsOf(state: State, event: SimulatorEvent): readonly SimulatorEvent[] {
  const appid = accountIn(event);
  const record = appid === undefined ? undefined : state.accounts.get(appid);
  if (!record) return NOTHING;
  const { contact, pushes } = sinchPushes(state, record, event);
  const drafts = [...wechatPushes(record.account, event), ...pushes];
  if (!contact && drafts.length === 0) return NOTHING;
  const { at } = event;
  return [
    ...(contact ? [{ type: 'contact-met', at, appid: record.account.appid, ...contact } as const] : []),
    ...drafts.map((draft, index) => queued(state, draft, index)),
  ];
}

function queued({ last }: State, draft: PushDraft, index: number): SimulatorEvent {
  const push = { id: last.push + index + 1, ...draft, state: 'ready', failures: 0, attempts: [] } as const;
  return { type: 'push-queued', at: draft.at, push };
}

/** The account that has something to tell of an event; most events are nobody's business. */
function accountIn(event: SimulatorEvent): Appid | undefined {
  switch (event.type) {
    case 'acted':
    case 'custom-sent':
    case 'template-job-finished':
    case 'subscription-job-finished':
      return event.appid;
    case 'called':
      return event.call.refusal ? (event.call.account ?? undefined) : undefined;
    default:
      return undefined;
  }
}
