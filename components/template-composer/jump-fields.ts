import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { plainText } from '../internal/plain-text.js';
import type { Body } from '../internal/message-value.js';
import { renderSegments } from '../internal/segments.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import type { TemplateFormMessages } from '../locale/template-form.js';
import { JUMPS, miniProgramText, PAGE_KEYS, type Jump } from './jump.js';

/** The part of the body a control edits: `['url']`, `['data', 'thing1']`. */
export type ControlPath = readonly [key: string, name?: string];

/** Renders a text beside the template's own: optional when it has a hint that says what its absence means. */
export type RenderText = (
  name: string,
  label: string,
  text: string,
  path: ControlPath,
  hint?: string,
) => TemplateResult;

/** What a tap on the card opens, to be chosen and filled in. */
export interface JumpFields {
  readonly kind: TemplateKind;
  readonly words: TemplateFormMessages;
  readonly jump: Jump;
  readonly value: Body | null;
  readonly disabled: boolean;
  readonly choose: (jump: Jump) => void;
  readonly text: RenderText;
}

/** The choice of what a tap opens, and the texts that it needs. A mini program wins over the page beside it. */
export function renderJump({ kind, words, jump, value, disabled, choose, text }: JumpFields): TemplateResult {
  const labels = { nothing: words.opensNothing, page: words.opensPage, 'mini-program': words.opensMiniProgram };
  const key = PAGE_KEYS[kind];
  const page = plainText(value?.[key]);
  const [besideLabel, besideHint] = kind === 'template' ? [words.fallbackUrl, ''] : [words.url, words.miniProgramFirst];
  return html`<div class="jump">
    <div class="row">
      <span class="label" aria-hidden="true">${words.opens}</span>
      ${guard([words, jump, disabled], () =>
        renderSegments({
          label: words.opens,
          choices: JUMPS.map((each) => ({ value: each, label: labels[each] })),
          chosen: jump,
          disabled,
          choose,
        }),
      )}
    </div>
    ${
      jump === 'mini-program'
        ? html`${text('appid', words.appid, miniProgramText(value, 'appid'), ['miniprogram', 'appid'])}
          ${text('pagepath', words.pagepath, miniProgramText(value, 'pagepath'), ['miniprogram', 'pagepath'], words.pagepathHint)}
          ${text(key, besideLabel, page, [key], besideHint)}`
        : nothing
    }
    ${jump === 'page' ? text(key, words.url, page, [key]) : nothing}
  </div>`;
}
