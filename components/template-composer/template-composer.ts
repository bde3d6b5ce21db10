import { checkTemplate } from '../../wechat/message/template.js';
import { TemplatedComposer } from './templated-composer.js';

/**
 * Writes a template message (模板消息): choose a template, fill one typed field for each of its parameters, say what a tap
 * opens. Every field is checked by WeChat's own rules while it is filled.
 *
 * @summary Editor of a template message.
 * @tag wechat-template-composer
 * @fires {Event} input - The value changed by the person, or by a draft that came back.
 * @fires {Event} change - The person committed a change.
 * @fires {WechatSendEvent} wechat-send - The message is ready and should be sent; unless cancelled, the connection around it sends.
 * @fires {WechatSentEvent} wechat-sent - WeChat took the message.
 * @fires {WechatRefusedEvent} wechat-refused - WeChat refused the message; what it named is marked.
 * @fires {WechatDraftErrorEvent} wechat-draft-error - The draft could not be stored or read; the message stays.
 * @fires {Event} wechat-preview - The person chose another contact to preview; `preview` is the body for that one.
 * @attr {string} value - The message at the start, as JSON, and again after a reset.
 * @slot actions - Buttons beside the send button.
 * @csspart control - The template picker.
 * @csspart field - A field of the template.
 * @csspart foot - The line with the issues and the send button.
 * @csspart verdict - What the foot says about the message.
 * @csspart draft - When the draft was saved, or what is the matter with it.
 * @csspart send - The send button.
 * @cssprop [--wechat-color-accent=#2747b8] - Colour of the send button, of focus and of what is chosen.
 * @cssprop [--wechat-color-danger=#b0281a] - Colour of what would be refused.
 */
export class WechatTemplateComposer extends TemplatedComposer {
  override readonly kind = 'template';
  protected override readonly keyOrder = ['template_id', 'url', 'miniprogram', 'client_msg_id', 'data'] as const;
  protected override readonly rules = checkTemplate;
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-template-composer': WechatTemplateComposer;
  }
}
