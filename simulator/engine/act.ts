import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { asked, isOff, whyNotConsent } from './act-consent.js';
import type { Action } from './action.js';
import { codeOfScene } from './qr-code.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, applyThen, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import type { FollowerFacts } from './followers.js';
import { buttonsOf } from './menu.js';
import { personOf } from './person.js';
import { pushesAfter } from './push.js';
import type { AccountView, State } from './state.js';

/** What only who follows can do. */
const NEEDS_CHAT: ReadonlySet<Action['type']> = new Set(['text', 'location', 'link', 'click', 'view']);

/** What leaves a message in the chat. */
const WRITES: ReadonlySet<Action['type']> = new Set(['text', 'location', 'link']);

/** What a person does with the phone. Doing what is already so changes nothing. */
export function decideAct(state: State, { openid, action }: CommandOf<'act'>, now: Instant): Decision<Answers['act']> {
  const found = personOf(state, openid);
  const record = found && state.accounts.get(found.appid);
  if (!found || !record) return refuse(ERRCODE.invalidOpenid);
  const { appid, person } = found;
  const refusal = whyNot(record, person, action, now);
  if (refusal) return refuse(refusal);
  if (isSo(record, person, action)) return apply({ pushes: [] });
  const scene = action.type === 'scan' || action.type === 'follow' ? action.scene : undefined;
  const { menu } = record.book;
  return applyThen(pushesAfter(state.last.push), {
    type: 'acted',
    at: now,
    appid,
    openid,
    action: asked(record, person, action),
    subscribed: person.subscribed,
    ...(WRITES.has(action.type) && { message_id: state.last.message + 1 }),
    ...(scene !== undefined && { code: { scene, ticket: codeOfScene(state, record, scene).ticket } }),
    ...(action.type === 'view' && menu && { menuid: menu.menuid }),
  });
}

function whyNot(record: AccountView, { subscribed }: FollowerFacts, action: Action, now: Instant): Refusal | undefined {
  if (NEEDS_CHAT.has(action.type) && !subscribed) {
    return { ...ERRCODE.requireSubscribe, rule: 'subscribe', succeeds_at: null };
  }
  switch (action.type) {
    case 'text':
      return action.content === '' ? ERRCODE.emptyContent : undefined;
    case 'click':
      return isOnMenu(record, 'key', action.key) ? undefined : { ...ERRCODE.invalidButtonKeySize, rule: 'menu-key' };
    case 'view':
      return isOnMenu(record, 'url', action.url) ? undefined : { ...ERRCODE.invalidButtonUrlSize, rule: 'menu-url' };
    case 'scan':
    case 'follow':
      return isOver(record, action.scene, now) ? { ...ERRCODE.invalidActionInfo, rule: 'qr-life' } : undefined;
    case 'consent':
      return whyNotConsent(record, action);
    default:
      return undefined;
  }
}

/** Whether a button of the menu says that. Without a menu of ours, one made in the console may. */
function isOnMenu({ book }: AccountView, part: 'key' | 'url', value: string): boolean {
  const type = part === 'key' ? 'click' : 'view';
  return book.menu === null || buttonsOf(book.menu).some((button) => button.type === type && button[part] === value);
}

/** Whether the only code of that scene is a temporary one whose time is over. */
function isOver({ book }: AccountView, scene: string | undefined, now: Instant): boolean {
  const codes = [...book.codes.values()].filter((code) => String(code.scene) === scene);
  return codes.length > 0 && codes.every(({ expiresAt }) => expiresAt !== null && expiresAt < now);
}

function isSo(record: AccountView, person: FollowerFacts, action: Action): boolean {
  const { subscribed, blocked } = person;
  switch (action.type) {
    case 'follow':
      return subscribed;
    case 'unfollow':
      return !subscribed;
    case 'block':
      return blocked;
    case 'unblock':
      return !blocked;
    case 'revoke':
      return isOff(record, person, action);
    default:
      return false;
  }
}
