import { checkSubscription } from '../../wechat/message/subscription.js';
import type { Context } from '../../wechat/context.js';
import { property } from '../internal/decorators.js';
import { Later } from '../internal/later.js';
import { OnDemand } from '../internal/on-demand.js';
import { TemplatedComposer } from '../template-composer/templated-composer.js';
import type { Reach } from './reach.js';

/** What is said of templates: a composer without any does not need it. */
export const about = new OnDemand(() => import('./about-templates.js'));

/**
 * Writes a subscription notice (订阅通知): choose one of the templates that people subscribe to, fill one typed field for each
 * of its parameters, say what a tap opens. Every field is checked by WeChat's own rules while it is filled.
 *
 * @summary Editor of a subscription notice.
 * @tag wechat-subscription-composer
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
 * @csspart reach - How many people the notice would reach.
 * @csspart foot - The line with the issues and the send button.
 * @csspart verdict - What the foot says about the message.
 * @csspart draft - When the draft was saved, or what is the matter with it.
 * @csspart send - The send button.
 * @cssprop [--wechat-color-accent=#2747b8] - Colour of the send button, of focus and of what is chosen.
 * @cssprop [--wechat-color-danger=#b0281a] - Colour of what would be refused.
 */
export class WechatSubscriptionComposer extends TemplatedComposer {
  override readonly kind = 'subscription';
  protected override readonly keyOrder = ['template_id', 'page', 'miniprogram', 'data'] as const;
  protected override readonly rules = checkSubscription;

  /** Which of the linked mini programs are games: a notice cannot open one. */
  @property({ attribute: false }) miniGames: readonly string[] | undefined;
  /** The pages of mini programs, by appid; any page is let pass unless given. */
  @property({ attribute: false }) miniProgramPages: Readonly<Record<string, readonly string[]>> | undefined;
  /**
   * How many people the notice would reach, as you have counted them, for a group of people as well:
   * `{ template_id?, total, followers }`. Shown while `template_id` is absent or the chosen one.
   */
  @property({ attribute: false }) reach: Reach | undefined;

  protected override readonly about = new Later(this, about, ({ aboutTemplates }) =>
    aboutTemplates(this.locale, () => this.reach),
  );

  protected override context(): Context {
    const { miniGames, miniProgramPages } = this;
    return { ...super.context(), ...(miniGames && { miniGames }), ...(miniProgramPages && { miniProgramPages }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-subscription-composer': WechatSubscriptionComposer;
  }
}
