import { eventPush, messagePush } from '../../wechat/wire/push.js';
import type { PushHead } from '../../wechat/wire/push.js';
import type { XmlField } from '../../wechat/wire/xml.js';
import type { Deed } from './action.js';
import type { Account } from './command.js';
import type { SimulatorEvent } from './event.js';
import type { PushDraft } from './push.js';

/** What the account's own server is told of an event; nothing while it has no callback URL. */
export function wechatPushes(account: Account, event: SimulatorEvent): readonly PushDraft[] {
  if (account.callback_url === '') return [];
  const told = tell(account, event);
  if (!told) return [];
  const { openid, name, body } = told;
  const { appid, callback_url } = account;
  return [{ at: event.at, account: appid, openid, kind: 'wechat', name, url: callback_url, body }];
}

interface Told {
  readonly openid: string;
  readonly name: string;
  readonly body: string;
}

function tell({ original_id }: Account, event: SimulatorEvent): Told | undefined {
  switch (event.type) {
    case 'acted': {
      const { openid, at } = event;
      return tellDeed({ original_id, openid, at }, event);
    }
    case 'template-job-finished': {
      const { openid, at, msgid, status } = event;
      const fields: readonly XmlField[] = [
        ['MsgID', msgid],
        ['Status', status],
      ];
      const name = 'TEMPLATESENDJOBFINISH';
      return { openid, name, body: eventPush({ original_id, openid, at }, name, fields) };
    }
    default:
      return undefined;
  }
}

function tellDeed(head: PushHead, deed: Deed): Told | undefined {
  const { action, code, menuid, subscribed, message_id = 0 } = deed;
  const message = (name: string, ...fields: readonly XmlField[]): Told => {
    return { openid: head.openid, name, body: messagePush(head, name, fields, message_id) };
  };
  const event = (name: string, ...fields: readonly XmlField[]): Told => {
    return { openid: head.openid, name, body: eventPush(head, name, fields) };
  };
  const ticket: readonly XmlField[] = code ? [['Ticket', code.ticket]] : [];
  const subscribe = () => event('subscribe', ['EventKey', code ? `qrscene_${code.scene}` : ''], ...ticket);
  switch (action.type) {
    case 'follow':
      return subscribe();
    case 'unfollow':
      return event('unsubscribe', ['EventKey', '']);
    case 'text':
      return message('text', ['Content', action.content]);
    case 'location':
      return message(
        'location',
        ['Location_X', action.latitude],
        ['Location_Y', action.longitude],
        ['Scale', action.scale],
        ['Label', action.label],
      );
    case 'link':
      return message('link', ['Title', action.title], ['Description', action.description], ['Url', action.url]);
    case 'click':
      return event('CLICK', ['EventKey', action.key]);
    case 'view':
      return event('VIEW', ['EventKey', action.url], ...(menuid === undefined ? [] : [['MenuId', menuid] as const]));
    // Who scans and does not follow yet follows by it.
    case 'scan':
      return subscribed ? event('SCAN', ['EventKey', action.scene], ...ticket) : subscribe();
    case 'block':
    case 'unblock':
      return undefined;
  }
}

/** After which of WeChat's pushes the person sees it when the account's server fails: those that they caused. */
export function awaitsReply({ kind, name }: Pick<PushDraft, 'kind' | 'name'>): boolean {
  return kind === 'wechat' && !['unsubscribe', 'TEMPLATESENDJOBFINISH'].includes(name);
}
