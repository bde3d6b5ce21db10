/** Element classes, events and types. Registers nothing: that is what `wechat-composer/define` does. */
export { WechatConnection } from './connection/connection.js';
export { FetchClient } from './connection/fetch-client.js';
export type { FetchClientOptions } from './connection/fetch-client.js';
export { UnreachableError, WechatError } from './connection/client.js';
export type { SendResult, WechatClient } from './connection/client.js';
export { WechatField } from './field/field.js';
export { WechatPhone } from './phone/phone.js';
export type {
  ConsentNotice,
  PhoneAccount,
  PhoneConsent,
  PhoneMessage,
  PhonePerson,
  PhonePicture,
  PhonePlace,
  PhonePlatform,
  PhoneScreen,
  PhoneTextSize,
} from './phone/phone.js';
export { WechatSimulatorPanel } from './simulator-panel/simulator-panel.js';
export type { Reach } from './subscription-composer/reach.js';
export { WechatSubscriptionComposer } from './subscription-composer/subscription-composer.js';
export { WechatTemplateComposer } from './template-composer/template-composer.js';
export { WechatTextComposer } from './text-composer/text-composer.js';
export {
  WechatConsentEvent,
  WechatDraftErrorEvent,
  WechatMenuEvent,
  WechatOpenEvent,
  WechatRefusedEvent,
  WechatScreenEvent,
  WechatSelectEvent,
  WechatSendEvent,
  WechatSentEvent,
} from './events.js';
export type { ConsentAnswer, NumberAction, OpenTarget, SendRequest } from './events.js';
export { clearDrafts } from './internal/drafts-on-demand.js';
export type { Variable } from './internal/merge.js';
export type { Body, Recipient } from './internal/message-value.js';
