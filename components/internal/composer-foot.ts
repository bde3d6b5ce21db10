import { html, nothing, type TemplateResult } from 'lit';
import { isError, type Issue } from '../../wechat/issue.js';
import type { ComposerMessages } from '../locale/messages.js';
import type { Outcome } from './delivery.js';
import { icon } from './icons.js';

/** What the foot of a composer shows. */
export interface Foot {
  readonly words: ComposerMessages;
  readonly outcome: Outcome | undefined;
  /** Why the message was not sent. */
  readonly failure: string;
  readonly issues: readonly Issue[];
  /** Whether anything was entered. */
  readonly begun: boolean;
  /** The receiver's name, where it is known. */
  readonly to: string;
  readonly inactive: boolean;
  readonly send: () => void;
  /** Waits no longer for an answer. */
  readonly endWait: () => void;
  /** Leads to the first error. */
  readonly show: () => void;
  /** What is to be said of the draft. */
  readonly draft: TemplateResult | typeof nothing;
}

/** The foot of a composer: what stands against the message, or what became of it, and the button that sends it. */
export function renderFoot(foot: Foot): TemplateResult {
  const { words, outcome, to, inactive, send } = foot;
  const sending = outcome === 'sending';
  return html`<div class="foot" part="foot">
    <div class="standing">
      <div class="verdict-line" role="status">${renderVerdict(foot)}</div>
      ${foot.draft}
    </div>
    <div class="actions">
      <slot name="actions"></slot>
      <button
        type="button"
        class="button main"
        part="send"
        aria-disabled=${inactive || sending ? 'true' : 'false'}
        @click=${send}
      >
        ${icon(sending ? 'retry' : 'send')} ${sending ? words.sending : to === '' ? words.send : words.sendTo(to)}
      </button>
    </div>
  </div>`;
}

function renderVerdict(foot: Foot): TemplateResult | typeof nothing {
  const { words, outcome, failure, issues, begun, show, endWait } = foot;
  if (outcome === 'sending') {
    return html`<span class="verdict" part="verdict"
      ><span>${words.sending} <button type="button" class="link" @click=${endWait}>${words.endWait}</button></span></span
    >`;
  }
  if (outcome === 'sent') {
    return html`<span class="verdict success" part="verdict">${icon('check')}<span>${words.sent}</span></span>`;
  }
  if (outcome) {
    return html`<span class="verdict error" part="verdict">${icon('refused')}<span>${failure}</span></span>`;
  }
  const errors = issues.filter(isError).length;
  if (errors > 0) {
    return html`<span class="verdict error" part="verdict"
      >${icon('refused')}<span
        >${words.problems(errors)} <button type="button" class="link" @click=${show}>${words.show}</button></span
      ></span
    >`;
  }
  if (issues.length > 0) {
    return html`<span class="verdict warning" part="verdict"
      >${icon('warning')}<span>${words.warnings(issues.length)}</span></span
    >`;
  }
  return begun ? html`<span class="verdict" part="verdict">${words.ready}</span>` : nothing;
}
