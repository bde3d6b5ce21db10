import type { Engagement } from '../../wechat/limit/reply-window.js';
import type { TokenKind } from '../../wechat/limit/token.js';
import type { AccountEvent } from './account-event.js';
import type { Deed } from './action.js';
import type { Account, Appid, Call, Instant, Openid } from './command.js';
import type { Fault } from './faults.js';
import type { Push, PushAttempt, PushOutcome } from './push.js';
import type { SinchContact } from './sinch-pushes.js';

/** How a template message ended, in WeChat's own words. */
export type TemplateStatus = 'success' | 'failed:user block' | 'failed: system failed';

/** What happened. Plain data; `evolve` is the only one to apply it. */
export type SimulatorEvent =
  | { readonly type: 'reset'; readonly at: Instant; readonly seed: number; readonly mode: 'run' | 'freeze' }
  /** A state that was saved earlier took the place of this one. */
  | { readonly type: 'restored'; readonly at: Instant }
  | { readonly type: 'clock-changed'; readonly at: Instant; readonly mode: 'run' | 'freeze'; readonly speed: number }
  | { readonly type: 'account-put'; readonly at: Instant; readonly account: Account }
  | {
      readonly type: 'followers-added';
      readonly at: Instant;
      readonly appid: Appid;
      readonly count: number;
      readonly nickname?: string;
      readonly openid?: Openid;
      readonly tags?: readonly number[];
    }
  | {
      readonly type: 'token-issued';
      readonly at: Instant;
      readonly appid: Appid;
      readonly kind: TokenKind;
      readonly token: string;
      readonly expires_at: Instant;
      /** It replaces the former one at once: `force_refresh`. */
      readonly forced?: true;
    }
  | {
      readonly type: 'template-sent';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly msgid: number;
      readonly body: object;
      readonly template_id: string;
      readonly client_msg_id?: string;
      /** The title and the text, where WeChat took it for marketing and kept it back. */
      readonly intercepted?: { readonly title: string; readonly content: string };
      /** Only what ends in `success` arrives on the phone. */
      readonly status: TemplateStatus;
    }
  | {
      readonly type: 'template-job-finished';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly msgid: number;
      readonly status: TemplateStatus;
    }
  | {
      readonly type: 'custom-sent';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly msgid: number;
      readonly body: object;
      /** Which grant paid for it; none did where the account's profile accepts a message that nobody will see. */
      readonly engagement?: Engagement;
      /** Why it does not arrive; `reported` where the profile says so in a FAILED report. */
      readonly lost?: { readonly reason: 'closed' | 'used-up'; readonly reported: boolean };
    }
  | {
      readonly type: 'subscription-sent';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly msgid: number;
      readonly template_id: string;
      /** As the phone keeps it. */
      readonly body: object;
      /** Of the older one-time message: which consent paid, and what stands above it. */
      readonly scene?: number;
      readonly title?: string;
      /** 0 for what arrives on the phone; else why it does not. */
      readonly errcode: number;
      readonly errmsg: string;
    }
  | {
      readonly type: 'subscription-job-finished';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly msgid: number;
      readonly template_id: string;
      readonly errcode: number;
      readonly errmsg: string;
    }
  | AccountEvent
  | ({ readonly type: 'acted'; readonly at: Instant; readonly appid: Appid } & Deed)
  | { readonly type: 'fault-added'; readonly at: Instant; readonly fault: Fault }
  | { readonly type: 'faults-cleared'; readonly at: Instant }
  /** A fault befell a call or a delivery. */
  | { readonly type: 'fault-met'; readonly at: Instant; readonly fault: Fault['id'] }
  | { readonly type: 'push-queued'; readonly at: Instant; readonly push: Push }
  | {
      readonly type: 'push-attempted';
      readonly at: Instant;
      readonly push: Push['id'];
      readonly url: string;
      readonly attempt: PushAttempt;
      readonly outcome: PushOutcome;
    }
  /** A push that failed so often is tried again. */
  | { readonly type: 'push-due'; readonly at: Instant; readonly push: Push['id']; readonly failures: number }
  | { readonly type: 'push-resent'; readonly at: Instant; readonly push: Push['id'] }
  /** The account's server answered a push with a text for the person … */
  | {
      readonly type: 'passive-replied';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly content: string;
    }
  /** … or not at all, or with what nobody can read. */
  | { readonly type: 'service-failed'; readonly at: Instant; readonly appid: Appid; readonly openid: Openid }
  /** The Conversation API heard of a person for the first time. */
  | ({
      readonly type: 'contact-met';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
    } & SinchContact)
  | { readonly type: 'called'; readonly at: Instant; readonly call: Call };

/** The events of one type. */
export type EventOf<Type extends SimulatorEvent['type']> = Extract<SimulatorEvent, { readonly type: Type }>;
