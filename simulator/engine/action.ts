import type { Engagement } from '../../wechat/limit/reply-window.js';
import type { SubscribeScene } from '../../wechat/limit/subscribe-scene.js';
import type { ConsentAnswer } from '../../wechat/limit/consent.js';
import type { Openid } from './command.js';

/** What a person does with the phone. */
export type Action =
  /** `scene` is what the code says that led here; without a code, `subscribe_scene` is the way. */
  | { readonly type: 'follow'; readonly scene?: string; readonly subscribe_scene?: SubscribeScene }
  | { readonly type: 'unfollow' }
  | { readonly type: 'block' }
  | { readonly type: 'unblock' }
  | { readonly type: 'text'; readonly content: string }
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly label: string;
      readonly scale: number;
    }
  | { readonly type: 'link'; readonly title: string; readonly description: string; readonly url: string }
  /** Taps a button of the menu. */
  | { readonly type: 'click'; readonly key: string }
  | { readonly type: 'view'; readonly url: string }
  /** Scans a code with a parameter. Who does not follow yet follows by it. */
  | { readonly type: 'scan'; readonly scene: string }
  /** Answers whether the account may send notices, all that one dialog asks for. */
  | {
      readonly type: 'consent';
      readonly answers: readonly ConsentAnswer[];
      /** `PopupScene`; for the older one-time message the account's own scene, 0 to 10000. */
      readonly scene?: number;
      /** The person does not want to be asked again. */
      readonly always?: boolean;
      /** The web page that asks, where that matters. */
      readonly page?: string;
    }
  /** Turns notices off in the settings. */
  | { readonly type: 'revoke'; readonly template_id: string };

/** What each action opens under profiles that count it; a tap on a link of the menu is no engagement. */
export const ENGAGEMENT_OF: Readonly<Partial<Record<Action['type'], Engagement>>> = {
  text: 'message',
  location: 'message',
  link: 'message',
  click: 'click',
  scan: 'scan',
  follow: 'follow',
};

/** What came of an action beside the action itself: all that a push about it says. */
export interface Deed {
  readonly openid: Openid;
  readonly action: Action;
  /** The number of the message, for what a person writes; `MsgId` of its push. */
  readonly message_id?: number;
  /** Whether the person followed before. */
  readonly subscribed: boolean;
  /** The code that was scanned: `EventKey` and `Ticket`. */
  readonly code?: { readonly scene: string; readonly ticket: string };
  /** The menu that a button stands in: `MenuId`. */
  readonly menuid?: number;
}
