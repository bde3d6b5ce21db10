import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Action, Follower } from '../../simulator/engine/command.js';
import { isRecord } from '../../wechat/issue.js';
import { countdown } from '../../wechat/time/wall-time.js';
import type { WechatMenuEvent, WechatOpenEvent } from '../events.js';
import type { PhoneMessage, PhoneScreen } from '../phone/phone.js';
import { personAvatar } from '../internal/avatar.js';
import { icon } from '../internal/more-icons.js';
import { reasonOf } from './ask.js';
import { ChatWatch } from './chat-watch.js';
import type { Desk, Known } from './desk.js';
import { repliesLeft } from './follower-row.js';
import { liveWindow } from './live-window.js';
import { PersonActions } from './person-actions.js';

/** How many phones there may be. */
export type PhoneCount = 0 | 1 | 2;

/** The phones of one or two followers, as they hold them in their hands. The phone itself is loaded on first use. */
export class Phones {
  readonly #desk: Desk;
  readonly #choose: (openid: string) => void;
  readonly #seats: readonly [Seat, Seat];
  #loaded: 'not yet' | 'loading' | 'done' = 'not yet';
  #failure = '';
  /** Whose phone the second one is, once somebody was chosen. */
  #beside = '';
  #count: PhoneCount = 0;
  #framed = true;

  constructor(desk: Desk, choose: (openid: string) => void) {
    this.#desk = desk;
    this.#choose = choose;
    const of = (index: 0 | 1) => () => ({
      simulator: desk.host.simulator,
      openid: this.#count > index && this.#loaded === 'done' ? (this.#owners()[index]?.openid ?? '') : '',
    });
    const seat = (index: 0 | 1): Seat => ({
      chat: new ChatWatch(desk.host, of(index)),
      actions: new PersonActions(desk),
    });
    this.#seats = [seat(0), seat(1)];
  }

  /** How many are in view from now on, with a bezel or without; those that are not read no chat. */
  show(count: PhoneCount, framed: boolean): void {
    this.#framed = framed;
    if (count === this.#count) return;
    this.#count = count;
    if (count > 0) this.#load();
    this.#desk.host.requestUpdate();
  }

  render(known: Known): TemplateResult {
    const { say } = known;
    if (this.#failure) {
      return html`<div class="failure" role="alert">
        ${icon('refused')}
        <p>
          ${say.failed(this.#failure)}
          <button type="button" class="link" @click=${this.#load}>${say.retry}</button>
        </p>
      </div>`;
    }
    const owners = this.#owners();
    if (owners.length === 0) return html`<p class="empty">${say.phone.nobody}</p>`;
    return html`${this.#seats.slice(0, this.#count).map((seat, index) => {
      const owner = owners[index];
      return owner ? this.#renderSeat(seat, owner, index, known) : nothing;
    })}`;
  }

  #renderSeat({ chat, actions }: Seat, owner: Follower, index: number, known: Known): TemplateResult {
    const { say, now, account, menu, followers } = known;
    const window = owner.subscribed ? liveWindow(owner, now) : undefined;
    const standing = window
      ? say.phone.window(countdown(window.remainingMs), repliesLeft(window))
      : owner.subscribed
        ? say.phone.windowClosed
        : say.unsubscribed;
    return html`<section class="device" part="device" aria-label=${say.phone.of(owner.nickname)}>
      <div class="device-head">
        ${personAvatar(owner)}
        <select
          class="control"
          aria-label=${say.phone.whose}
          .value=${live(owner.openid)}
          @change=${({ currentTarget }: Event) => this.#give(index, (currentTarget as HTMLSelectElement).value) /* its own */}
        >
          ${followers.map(
            ({ openid, nickname }) =>
              html`<option value=${openid} ?selected=${openid === owner.openid}>${nickname}</option>`,
          )}
        </select>
        <span class="window ${window?.urgency ?? 'closed'}">${standing}</span>
      </div>
      ${
        chat.failure
          ? html`<p class="problem" role="alert">
              ${icon('refused')}<span>${say.failed(chat.failure)}</span>
              <button type="button" class="link" @click=${chat.reload}>${say.retry}</button>
            </p>`
          : nothing
      }
      <div class="glass">
        ${
          this.#loaded === 'done'
            ? html`<wechat-phone
                ?framed=${this.#framed}
                .screen=${screenOf(owner, chat.messages)}
                .now=${now}
                .account=${{ nickname: account?.nickname ?? '', appid: account?.appid ?? '' }}
                .person=${{ nickname: owner.nickname, openid: owner.openid }}
                .messages=${chat.messages}
                .menu=${menu}
                @wechat-open=${(event: WechatOpenEvent) => this.#onOpen(event, owner)}
                @wechat-menu=${(event: WechatMenuEvent) => this.#onMenu(event, owner)}
              ></wechat-phone>`
            : nothing
        }
      </div>
      ${actions.render(owner, known)}
    </section>`;
  }

  /** Whose phones they are: the chosen follower's, and that of somebody else. */
  #owners(): readonly Follower[] {
    const followers = this.#desk.watch.seen?.followers ?? [];
    const first = followers.find(({ openid }) => openid === this.#desk.host.openid) ?? followers[0];
    const others = followers.filter((each) => each !== first);
    const second = others.find(({ openid }) => openid === this.#beside) ?? others[0];
    return [first, second].filter((each) => each !== undefined);
  }

  #give(index: number, openid: string): void {
    const [first] = this.#owners();
    if (index === 0) {
      // Who held the second phone gets the other one in exchange.
      if (openid === this.#owners()[1]?.openid) this.#beside = first?.openid ?? '';
      this.#choose(openid);
    } else if (openid === first?.openid) {
      this.#choose(this.#owners()[1]?.openid ?? '');
      this.#beside = openid;
    } else {
      this.#beside = openid;
    }
    this.#desk.host.requestUpdate();
  }

  /** A choice of a menu in a message says its words, as on a real phone. */
  #onOpen(event: WechatOpenEvent, owner: Follower): void {
    if (!('msgmenucontent' in event.detail)) return;
    event.stopPropagation();
    this.#act(owner, { type: 'text', content: event.detail.msgmenucontent });
  }

  /** Buttons of other kinds do nothing here that the account would hear of. */
  #onMenu({ detail: { button } }: WechatMenuEvent, owner: Follower): void {
    if (!isRecord(button)) return;
    if (button.type === 'click') this.#act(owner, { type: 'click', key: String(button.key) });
    if (button.type === 'view') this.#act(owner, { type: 'view', url: String(button.url) });
  }

  #act({ openid }: Follower, action: Action): void {
    void this.#desk.tester.order(`person ${openid}`, { type: 'act', openid, action });
  }

  #load = (): void => {
    if (this.#loaded !== 'not yet') return;
    this.#loaded = 'loading';
    this.#failure = '';
    definePhone()
      .then(
        () => (this.#loaded = 'done'),
        (error: unknown) => {
          this.#loaded = 'not yet';
          this.#failure = reasonOf(error);
        },
      )
      .finally(() => this.#desk.host.requestUpdate());
  };
}

/** Who does not follow finds what arrives in 服务通知, not in a chat with the account. */
function screenOf({ subscribed }: Follower, messages: readonly PhoneMessage[]): PhoneScreen {
  const notified = messages.some(({ place }) => place === 'service-notifications');
  return !subscribed && notified ? 'notifications' : 'chat';
}

/** One phone, with what is its own. */
interface Seat {
  readonly chat: ChatWatch;
  readonly actions: PersonActions;
}

/** A page may have registered a phone of its own already. */
async function definePhone(): Promise<void> {
  if (customElements.get('wechat-phone')) return;
  await import('../phone/define.js');
}
