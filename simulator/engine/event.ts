import type { Engagement } from '../../wechat/limit/reply-window.js';
import type { Account, Action, Appid, Call, Instant, Openid } from './command.js';
import type { Fault } from './faults.js';

/** How a template message ended, in WeChat's own words. */
export type TemplateStatus = 'success' | 'failed:user block';

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
      readonly token: string;
      readonly expires_at: Instant;
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
      readonly body: object;
      /** Which grant paid for it. */
      readonly engagement: Engagement;
    }
  | {
      readonly type: 'acted';
      readonly at: Instant;
      readonly appid: Appid;
      readonly openid: Openid;
      readonly action: Action;
    }
  | { readonly type: 'fault-added'; readonly at: Instant; readonly fault: Fault }
  | { readonly type: 'faults-cleared'; readonly at: Instant }
  /** A fault befell a call or a delivery. */
  | { readonly type: 'fault-met'; readonly at: Instant; readonly fault: Fault['id'] }
  | { readonly type: 'called'; readonly at: Instant; readonly call: Call };

/** The events of one type. */
export type EventOf<Type extends SimulatorEvent['type']> = Extract<SimulatorEvent, { readonly type: Type }>;
