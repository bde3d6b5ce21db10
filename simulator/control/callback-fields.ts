import { isRecord } from '../../wechat/issue.js';
import { AES_KEY_SHAPE, CALLBACK_TOKEN_SHAPE } from '../../wechat/wire/envelope.js';
import { SINCH_TRIGGERS } from '../../wechat/wire/sinch-callback.js';
import type { CallbackSettings, SinchSettings, SinchWebhook } from '../engine/callback-settings.js';
import { BadRequest, choiceField, needed, onlyFields, present, shapedField, textField, typedField } from './read.js';

type Body = Readonly<Record<string, unknown>>;

/** The fields of an account that say where and how it is told what happens. */
export const CALLBACK_FIELDS: readonly (keyof CallbackSettings)[] = [
  ...(['callback_url', 'token', 'encoding_aes_key', 'encryption', 'sinch'] as const),
];

/** Most webhooks of an app. */
const WEBHOOKS_MAX = 5;

/** Reads those of them that are given; `sinch` may come in part. */
export function callbackFields(body: Body) {
  const sinch = typedField(body, 'sinch', 'an object', isRecord);
  return {
    callback_url: typedField(body, 'callback_url', 'a URL of http: or https:, or ""', isCallbackUrl),
    token: shapedField(body, 'token', CALLBACK_TOKEN_SHAPE, '3 to 32 letters and digits'),
    encoding_aes_key: shapedField(body, 'encoding_aes_key', AES_KEY_SHAPE, '43 letters and digits'),
    encryption: choiceField(body, 'encryption', ['plaintext', 'compatible', 'safe']),
    sinch: sinch && sinchFields(sinch),
  };
}

function sinchFields(body: Body): Partial<SinchSettings> {
  onlyFields(body, ['project_id', 'app_id', 'key_id', 'key_secret', 'template_reports', 'webhooks']);
  return present({
    project_id: textField(body, 'project_id'),
    app_id: textField(body, 'app_id'),
    key_id: textField(body, 'key_id'),
    key_secret: textField(body, 'key_secret'),
    template_reports: choiceField(body, 'template_reports', ['delivered', 'both']),
    webhooks: webhooksField(body),
  });
}

function webhooksField(body: Body): readonly SinchWebhook[] | undefined {
  const list = typedField(body, 'webhooks', 'a list of objects', isRecordList);
  const webhooks = list?.map(webhookOf);
  if (!webhooks) return undefined;
  if (webhooks.length > WEBHOOKS_MAX) throw new BadRequest(`An app has at most ${WEBHOOKS_MAX} webhooks.`);
  if (new Set(webhooks.map(({ target }) => target)).size < webhooks.length) {
    throw new BadRequest('Two webhooks have the same "target".');
  }
  return webhooks;
}

function webhookOf(body: Body): SinchWebhook {
  onlyFields(body, ['target', 'triggers', 'secret']);
  const secret = textField(body, 'secret');
  return {
    target: needed(typedField(body, 'target', 'a URL of http: or https:', isUrl), 'target'),
    triggers: needed(typedField(body, 'triggers', `a list of ${SINCH_TRIGGERS.join(', ')}`, isTriggerList), 'triggers'),
    ...(secret !== undefined && secret !== '' && { secret }),
  };
}

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isCallbackUrl(value: unknown): value is string {
  return value === '' || isUrl(value);
}

function isRecordList(value: unknown): value is readonly Body[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isTriggerList(value: unknown): value is SinchWebhook['triggers'] {
  return Array.isArray(value) && value.every((each) => SINCH_TRIGGERS.some((trigger) => trigger === each));
}
