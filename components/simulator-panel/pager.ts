import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../internal/more-icons.js';
import { entered, submitted } from './desk.js';
import type { Known } from './desk.js';
import { FOLLOWERS_PAGE } from './watched.js';

/** Leads through the pages of the followers, however many there are. */
export function pager(
  { offset, total, followers, say }: Known,
  turnTo: (offset: number) => void,
): TemplateResult | typeof nothing {
  if (total <= FOLLOWERS_PAGE) return nothing;
  const last = Math.floor((total - 1) / FOLLOWERS_PAGE) * FOLLOWERS_PAGE;
  const step = (label: string, sign: 'chevronLeft' | 'chevronRight', to: number, off: boolean) =>
    html`<button
      type="button"
      class="button quiet icon"
      aria-label=${label}
      title=${label}
      ?disabled=${off}
      @click=${() => turnTo(to)}
    >
      ${icon(sign)}
    </button>`;
  const jump = (event: SubmitEvent) => {
    const number = Number(entered(submitted(event), 'number'));
    if (Number.isInteger(number) && number >= 1) {
      turnTo(Math.min(last, Math.floor((number - 1) / FOLLOWERS_PAGE) * FOLLOWERS_PAGE));
    }
  };
  return html`<form class="pager" novalidate @submit=${jump}>
    ${step(say.people.former, 'chevronLeft', Math.max(0, offset - FOLLOWERS_PAGE), offset === 0)}
    <span role="status">${say.people.shown(offset + 1, offset + followers.length, total)}</span>
    ${step(say.people.next, 'chevronRight', Math.min(last, offset + FOLLOWERS_PAGE), offset >= last)}
    <input
      name="number"
      class="control few"
      type="number"
      min="1"
      max=${total}
      aria-label=${say.people.jump}
      placeholder=${say.people.jumpHint}
    />
  </form>`;
}
