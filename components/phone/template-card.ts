import { html, noChange, nothing, type TemplateResult } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { isRecord } from '../../wechat/issue.js';
import { shownRows, type TemplateSkin } from '../../wechat/message/shown-template.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import type { OpenTarget } from './events.js';
import { accountAvatar } from '../internal/avatar.js';
import { more } from './drawings.js';
import { link, type Open } from './link.js';
import { textAt, titleOf, type PhoneAccount, type PhoneMessage } from './message.js';
import { pale } from './pale.js';

export { styles } from './template-card.styles.js';

/** What the card needs beside its message. */
export interface CardView {
  readonly at: number;
  readonly timeZone: string;
  readonly skin: TemplateSkin;
  readonly open: Open;
  /** Who sent it, where cards of several accounts stand together. */
  readonly sender?: PhoneAccount | undefined;
}

/** WeChat's own words on the action row, which no account can choose. */
const ACTION = { page: '查看详情', miniProgram: '进入小程序查看' };

/** What the card leads to: the mini program where both are given, as on the phone. */
function targetOf({ kind, body }: PhoneMessage): OpenTarget | undefined {
  const appid = textAt(body, 'miniprogram', 'appid');
  if (appid) return { appid, path: textAt(body, 'miniprogram', 'pagepath') };
  const href = textAt(body, kind === 'subscription' ? 'page' : 'url');
  return href ? { href } : undefined;
}

function dataOf(body: object): unknown {
  return isRecord(body) ? body.data : undefined;
}

/** Without its template a card can only name the parameters. */
function contentOf({ body, context }: PhoneMessage): string {
  if (context?.template) return context.template.content;
  const data = dataOf(body);
  return Object.keys(isRecord(data) ? data : {})
    .map((name) => `${name}：{{${name}.DATA}}`)
    .join('\n');
}

/**
 * A template message or a subscription notice: title, day, one row for each parameter, and where it leads. With a sender it
 * begins with that and has no day.
 */
export function templateCard(message: PhoneMessage, { at, timeZone, skin, open, sender }: CardView): TemplateResult {
  // Notices are younger than the skin of 2021.
  const rows = shownRows(contentOf(message), dataOf(message.body), message.kind === 'subscription' ? 'modern' : skin);
  const target = targetOf(message);
  return html`<div class="card ${skin}" part="card">
    ${sender ? head(sender) : nothing}
    <div class="title">${titleOf(message)}</div>
    ${sender ? nothing : date(at, timeZone)}
    <dl>
      ${rows.map(
        ({ name, label, value, color }) =>
          html`<div class=${label ? 'parameter' : `parameter whole ${name}`}>
            <dt ?hidden=${!label}>${pale(label)}</dt>
            <dd ${paint(color)}>${color ? pale(value) : value}</dd>
          </div>`,
      )}
    </dl>
    ${target ? link(actionText(target), () => open(target), 'action') : nothing}
  </div>`;
}

function head(sender: PhoneAccount): TemplateResult {
  return html`<div class="head" part="card-head">
    ${accountAvatar(sender)}<span class="sender">${pale(sender.nickname)}</span>${more}
  </div>`;
}

function date(at: number, timeZone: string): TemplateResult {
  const { month, day } = wallTime(at, timeZone);
  return html`<div class="date">${pale(`${month}月${day}日`)}</div>`;
}

function actionText(target: OpenTarget): string {
  return 'appid' in target ? ACTION.miniProgram : ACTION.page;
}

/** Sets a colour that came from outside. `setProperty` takes a colour or nothing, so no other style can slip in. */
class Paint extends Directive {
  #color: string | undefined;

  render(_color: string | undefined): unknown {
    return noChange;
  }

  /** Most cells have no colour, and all of them are rendered at every key of a draft. */
  override update({ element }: ElementPart, [color]: [string | undefined]): unknown {
    if (color !== this.#color && element instanceof HTMLElement) {
      element.style.removeProperty('color');
      if (color) element.style.setProperty('color', color);
    }
    this.#color = color;
    return noChange;
  }
}

const paint = directive(Paint);
