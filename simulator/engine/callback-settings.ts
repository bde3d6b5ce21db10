import type { SinchTrigger } from '../../wechat/wire/sinch-callback.js';
import type { Appid } from './command.js';
import { invented } from './hash.js';

/** Where and how an account is told what happens. */
export interface CallbackSettings {
  /** Where WeChat pushes to; empty while nobody listens. */
  readonly callback_url: string;
  /** What the signature of a push is made with. */
  readonly token: string;
  /** 43 letters and digits. */
  readonly encoding_aes_key: string;
  readonly encryption: 'plaintext' | 'compatible' | 'safe';
  readonly sinch: SinchSettings;
}

/** The account as an app of Sinch's Conversation API. */
export interface SinchSettings {
  /** A UUID. */
  readonly project_id: string;
  readonly app_id: string;
  readonly key_id: string;
  readonly key_secret: string;
  /** Whether a template message that arrived is first reported as queued. */
  readonly template_reports: 'delivered' | 'both';
  readonly webhooks: readonly SinchWebhook[];
}

export interface SinchWebhook {
  readonly target: string;
  readonly triggers: readonly SinchTrigger[];
  /** Signs the callbacks; without it they are not signed. */
  readonly secret?: string;
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The settings an account begins with: nobody listens, and everything to sign with is there. */
export function freshCallbackSettings(seed: number, appid: Appid): CallbackSettings {
  const text = (length: number, what: string) => invented(ALPHANUMERIC, length, seed, appid, what);
  const hex = (length: number, what: string) => invented('0123456789abcdef', length, seed, appid, what);
  const upper = (what: string) => invented('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 23, seed, appid, what);
  const uuid = (what: string) =>
    [
      hex(8, what),
      hex(4, `${what} 2`),
      `4${hex(3, `${what} 3`)}`,
      `a${hex(3, `${what} 4`)}`,
      hex(12, `${what} 5`),
    ].join('-');
  return {
    callback_url: '',
    token: text(16, 'callback token'),
    encoding_aes_key: text(43, 'aes key'),
    encryption: 'plaintext',
    sinch: {
      project_id: uuid('project'),
      app_id: `01F${upper('app')}`,
      key_id: uuid('key'),
      key_secret: text(24, 'key secret'),
      template_reports: 'delivered',
      webhooks: [],
    },
  };
}
