import { grantOpensAt } from '../../wechat/limit/reply-window.js';
import type { Engagement } from '../../wechat/limit/reply-window.js';
import { USUAL_SUBSCRIBE_SCENE } from '../../wechat/limit/subscribe-scene.js';
import { ENGAGEMENT_OF } from './action.js';
import type { Action } from './action.js';
import type { AccountBook, Origin } from './account-book.js';
import type { Instant } from './command.js';
import { isOneTime } from './act-consent.js';
import { applyAnswers, revokeConsent } from './consents.js';
import type { EventOf } from './event.js';
import { keep } from './message.js';
import type { AccountRecord, MutableState } from './state.js';

/** Applies what a person did with the phone. The part of `evolve` for `acted`. */
export function evolveAct(
  state: MutableState,
  record: AccountRecord,
  number: number,
  { action, at, code, message_id }: EventOf<'acted'>,
): void {
  const { followers, book } = record;
  switch (action.type) {
    case 'follow':
    case 'scan':
      if (!followers.get(number).subscribed) follow(record, number, at, originOf(book, action, code?.scene));
      break;
    // Whoever comes back begins anew: no window of before lives on (unconfirmed).
    case 'unfollow':
      followers.setFlag(number, 'subscribed', false);
      followers.closeGrants(number);
      book.typing.delete(number);
      break;
    case 'consent':
      applyAnswers(record, number, action.answers, { always: action.always, ...sceneOfOneTime(record, action) });
      break;
    case 'revoke':
      revokeConsent(record, number, action.template_id);
      break;
    case 'block':
    case 'unblock':
      followers.setFlag(number, 'blocked', action.type === 'block');
      break;
    default:
  }
  const engagement = ENGAGEMENT_OF[action.type];
  if (engagement) engage(record, number, engagement, at);
  const written = writtenBy(action);
  if (!written || message_id === undefined) return;
  state.last.message = Math.max(state.last.message, message_id);
  keep(state, record, number, { id: String(message_id), at, direction: 'out', ...written });
}

/** Scenes of the older one-time message have a consent each; where a dialog of notices was makes no difference. */
function sceneOfOneTime(record: AccountRecord, action: Extract<Action, { readonly type: 'consent' }>) {
  return isOneTime(record, action) ? { scene: action.scene } : {};
}

/** A person engages: the reply window opens as the account's profile has it. */
export function engage(
  { followers, account }: AccountRecord,
  number: number,
  engagement: Engagement,
  at: Instant,
): void {
  const { grants } = followers.get(number);
  followers.openGrant(number, engagement, grantOpensAt(grants, account.profile, engagement, at));
}

function follow({ followers, book }: AccountRecord, number: number, at: Instant, origin: Origin): void {
  followers.setFlag(number, 'subscribed', true);
  followers.setFlag(number, 'blocked', false);
  followers.setSubscribedAt(number, at);
  if (origin.subscribe_scene === USUAL_SUBSCRIBE_SCENE) book.origins.delete(number);
  else book.origins.set(number, origin);
}

/** A scene reads as a number where a code with that number was made, as a text otherwise. */
function originOf({ codes }: AccountBook, action: Action, scene: string | undefined): Origin {
  if (scene === undefined) {
    const way = action.type === 'follow' ? action.subscribe_scene : undefined;
    return { subscribe_scene: way ?? USUAL_SUBSCRIBE_SCENE, qr_scene: 0, qr_scene_str: '' };
  }
  const numbered = [...codes.values()].some((code) => typeof code.scene === 'number' && String(code.scene) === scene);
  return {
    subscribe_scene: 'ADD_SCENE_QR_CODE',
    qr_scene: numbered ? Number(scene) : 0,
    qr_scene_str: numbered ? '' : scene,
  };
}

/** What an action leaves in the chat: the body as a message of that kind has it. */
function writtenBy(action: Action) {
  switch (action.type) {
    case 'text':
      return { kind: 'text', body: { msgtype: 'text', text: { content: action.content } } } as const;
    case 'location': {
      const { type, ...location } = action;
      return { kind: 'location', body: { msgtype: type, location } } as const;
    }
    case 'link': {
      const { type, ...link } = action;
      return { kind: 'link', body: { msgtype: type, link } } as const;
    }
    default:
      return undefined;
  }
}
