import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Follower } from '../../simulator/engine/command.js';
import { icon } from '../internal/more-icons.js';
import { rovingTarget } from '../internal/roving.js';
import { addFollowerForm } from './add-follower.js';
import type { Desk, Known } from './desk.js';
import { followerRow } from './follower-row.js';
import { ordered } from './live-window.js';
import type { FollowerOrder } from './live-window.js';
import { pager } from './pager.js';
import { problemAt } from './tester.js';

/** How many followers stand in the list before it is opened. */
const FEW = 5;

/** The followers of the account, each with what may be sent to them. Choosing one shows their phone. */
export class FollowerList {
  readonly #desk: Desk;
  readonly #select: (openid: string) => void;
  /** Whether the list shows the whole page. */
  #all = false;
  #order: FollowerOrder = 'window';
  /** Whether a new one is being added. */
  #adding = false;

  constructor(desk: Desk, select: (openid: string) => void) {
    this.#desk = desk;
    this.#select = select;
  }

  render(known: Known): TemplateResult {
    const { say, total, followers, now } = known;
    const { openid } = this.#desk.host;
    const rows = this.#listed(known);
    const stop = rows.find((follower) => follower.openid === openid) ?? rows[0];
    const hidden = followers.length - rows.length;
    return html`
      <section class="followers" part="followers" aria-labelledby="followers-title">
        <div class="list-head">
          <h2 id="followers-title">${say.phones}<span class="aside">${say.followerCount(total)}</span></h2>
          <div class="list-tools">
          <button type="button" class="link" aria-pressed=${this.#order === 'window' ? 'true' : 'false'} @click=${this.#turn}>
            ${say.people.closingFirst}
          </button>
          <button type="button" class="link" aria-expanded=${this.#adding ? 'true' : 'false'} @click=${this.#toggleAdding}>
            ${icon('plus')}${say.people.add}
          </button>
          </div>
        </div>
        ${this.#adding ? addFollowerForm(known, (order) => this.#desk.tester.order('followers', order)) : nothing}
        ${problemAt(this.#desk.tester, 'followers', say)}
        <div class="columns" aria-hidden="true">
          <span>${say.follower}</span><span>${say.replyWindow}</span><span>${say.repliesLeft}</span
          ><span>${say.thisMonth}</span>
        </div>
        <div
          role="listbox"
          aria-labelledby="followers-title"
          @keydown=${(event: KeyboardEvent) => void this.#onKey(event, known)}
          @click=${this.#onClick}
        >
          ${rows.map((follower) => followerRow(follower, { stop: follower === stop, chosen: openid, now, say }))}
        </div>
        ${
          hidden > 0
            ? html`<button type="button" class="button quiet more" @click=${this.#showAll}>
                ${say.more(hidden)}${icon('chevronDown')}
              </button>`
            : nothing
        }
        ${this.#all || hidden === 0 ? pager(known, (offset) => this.#page(offset)) : nothing}
      </section>
    `;
  }

  /** Who stands in the list: the first few, the chosen one among them, or everyone. */
  #listed({ followers, now }: Known): readonly Follower[] {
    const { openid } = this.#desk.host;
    return ordered(followers, this.#order, now).filter(
      (follower, index) => this.#all || index < FEW || follower.openid === openid,
    );
  }

  #page(offset: number): void {
    void this.#desk.tester.attempt('followers', () => this.#desk.watch.turnTo(offset));
  }

  #turn = (): void => {
    this.#order = this.#order === 'window' ? 'number' : 'window';
    this.#desk.host.requestUpdate();
  };

  #toggleAdding = (): void => {
    this.#adding = !this.#adding;
    this.#desk.host.requestUpdate();
  };

  #showAll = (): void => {
    this.#all = true;
    this.#desk.host.requestUpdate();
  };

  #onClick = ({ target }: Event): void => {
    const chosen = target instanceof Element && target.closest<HTMLElement>('[role=option]')?.dataset.openid;
    if (chosen) this.#select(chosen);
  };

  /** Arrows walk the followers and choose; going past the last one in view shows everyone. */
  async #onKey(event: KeyboardEvent, known: Known): Promise<void> {
    const rows = () => [...this.#desk.host.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
    const current = rows().find((row) => row === event.target);
    const hidden = this.#listed(known).length < known.followers.length;
    const pastEnd = (event.key === 'ArrowDown' && current === rows().at(-1)) || event.key === 'End';
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      current?.click();
    }
    if (hidden && pastEnd) {
      event.preventDefault();
      this.#showAll();
      await this.#desk.host.updateComplete;
    }
    const next = rovingTarget(event, rows(), current);
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.#select(next.dataset.openid ?? '');
  }
}
