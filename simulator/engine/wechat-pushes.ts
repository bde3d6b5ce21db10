import { eventPush, messagePush } from '../../wechat/wire/push.js';
import type { PushHead } from '../../wechat/wire/push.js';
import type { XmlField } from '../../wechat/wire/xml.js';
import { isOneTime } from './act-consent.js';
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

/** `PopupScene` where nobody says. */
const ON_A_WEB_PAGE = 1;

interface Told {
  readonly openid: string;
  readonly name: string;
  readonly body: string;
}

function tell(account: Account, event: SimulatorEvent): Told | undefined {
  const { original_id } = account;
  switch (event.type) {
    case 'acted': {
      const { openid, at, action } = event;
      const isNotice = action.type === 'consent' && !isOneTime({ account }, action);
      // Of the older one-time message the account hears by the page that the person returns to.
      if (action.type === 'consent' && !isNotice) return undefined;
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
    case 'subscription-job-finished': {
      const { openid, at, msgid, template_id, errcode, errmsg } = event;
      const list: readonly XmlField[] = [
        ['TemplateId', template_id],
        ['MsgID', msgid],
        ['ErrorCode', errcode],
        ['ErrorStatus', errmsg],
      ];
      const name = 'subscribe_msg_sent_event';
      const fields: readonly XmlField[] = [['SubscribeMsgSentEvent', [['List', list]]]];
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
    case 'consent': {
      const lists = action.answers.map(({ template_id, status }): XmlField => [
        'List',
        [
          ['TemplateId', template_id],
          ['SubscribeStatusString', status],
          ['PopupScene', action.scene ?? ON_A_WEB_PAGE],
        ],
      ]);
      return event('subscribe_msg_popup_event', ['SubscribeMsgPopupEvent', lists]);
    }
    case 'revoke': {
      const list: readonly XmlField[] = [
        ['TemplateId', action.template_id],
        ['SubscribeStatusString', 'reject'],
      ];
      return event('subscribe_msg_change_event', ['SubscribeMsgChangeEvent', [['List', list]]]);
    }
    case 'block':
    case 'unblock':
      return undefined;
  }
}

/** Pushes that leave no trace in the chat when nobody answers them. */
const SILENT: ReadonlySet<string> = new Set([
  ...['unsubscribe', 'TEMPLATESENDJOBFINISH'],
  ...['subscribe_msg_popup_event', 'subscribe_msg_change_event', 'subscribe_msg_sent_event'],
]);

/** After which of WeChat's pushes the person sees it when the account's server fails: those that they caused. */
export function awaitsReply({ kind, name }: Pick<PushDraft, 'kind' | 'name'>): boolean {
  return kind === 'wechat' && !SILENT.has(name);
}
