import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { MESSAGE_WINDOW_MS } from '../../wechat/limit/reply-window.js';
import { daysBetween, wallTime } from '../../wechat/time/wall-time.js';
import type { Clock, ClockState } from '../../simulator/simulator.js';
import { icon } from '../internal/more-icons.js';
import type { Desk, Known } from './desk.js';
import { nextToClose } from './live-window.js';
import { panelIcon } from './panel-icons.js';
import { SnapshotShelf } from './snapshot-shelf.js';
import { speedChoice, timeForm } from './time-form.js';
import { problemAt } from './tester.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The next thing that will happen by itself, and how to get there. */
interface NextThing {
  readonly at: number;
  readonly what: string;
  readonly go: (clock: Clock) => Promise<ClockState>;
}

/** The simulator's clock: always in view, since everything else depends on it. */
export class ClockBar {
  readonly #desk: Desk;
  readonly #shelf: SnapshotShelf;
  /** Whether the tools that are needed less often are open. */
  #open = false;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#shelf = new SnapshotShelf(desk);
  }

  render(known: Known, roomy: boolean): TemplateResult {
    const { say, now, clock } = known;
    const at = wallTime(now);
    const running = clock.mode === 'run';
    const toggle = running ? say.freeze : say.run;
    return html`
      <header class="clock" part="clock">
        <div class="state">${icon(running ? 'clock' : 'frozen', 18)}</div>
        <p class="now">
          <time datetime=${new Date(now).toISOString()}
            ><span class="day">${say.day(at)}</span><span class="between">${say.beforeHour}</span
            ><span class="hour">${at.time}</span></time
          >
          <span class="tag">${running ? say.running : say.frozen}${running ? this.#speed(clock.speed, known) : nothing}</span>
        </p>
        <div class="moves">
          <button
            type="button"
            class="button quiet icon"
            aria-label=${toggle}
            title=${toggle}
            @click=${() => this.#move((each) => (running ? each.freeze() : each.run(clock.speed)))}
          >
            ${icon(running ? 'pause' : 'play', 18)}
          </button>
          ${this.#jump(say.minute, MINUTE_MS, 'minute')} ${roomy ? this.#jump(say.oneDay, DAY_MS) : nothing}
          ${this.#jump(say.twoDays, MESSAGE_WINDOW_MS, 'accent')} ${roomy ? this.#next(known) : nothing}
          <button
            type="button"
            class="button quiet icon"
            aria-label=${say.clock.tools}
            title=${say.clock.tools}
            aria-expanded=${this.#open ? 'true' : 'false'}
            aria-controls="clock-tools"
            @click=${this.#toggle}
          >
            ${icon('chevronDown', 18)}
          </button>
        </div>
      </header>
      ${problemAt(this.#desk.tester, 'clock', say)}
      <div id="clock-tools" class="tools" part="clock-tools" ?hidden=${!this.#open}>
        ${this.#open ? this.#renderTools(known, roomy) : nothing}
      </div>
    `;
  }

  #renderTools(known: Known, roomy: boolean): TemplateResult {
    return html`
      ${
        roomy
          ? nothing
          : html`<div class="line">
              ${this.#jump(known.say.minute, MINUTE_MS, 'minute')} ${this.#jump(known.say.oneDay, DAY_MS)}
              ${this.#next(known)}
            </div>`
      }
      ${speedChoice(known, (speed) => this.#move((clock) => clock.run(speed)))}
      ${timeForm(known, {
        set: (instant) => this.#move((clock) => clock.set(instant)),
        complain: (sentence) => this.#desk.tester.complain('clock', sentence),
      })}
      ${this.#shelf.render(known)}
    `;
  }

  #speed(speed: number, { say }: Known): string {
    return speed === 1 ? '' : ` ${say.clock.times(speed)}`;
  }

  #jump(label: string, ms: number, look = ''): TemplateResult {
    return html`<button type="button" class="button ${look}" @click=${() => this.#move((clock) => clock.advance(ms))}>
      ${label}
    </button>`;
  }

  #next(known: Known): TemplateResult | typeof nothing {
    const { say } = known;
    const next = nextThing(known);
    if (!next) return nothing;
    const time = timeOf(next.at, known);
    return html`<button
      type="button"
      class="button"
      title=${next.what}
      aria-label=${`${say.clock.goTo(time)}：${next.what}`}
      @click=${() => this.#move(next.go)}
    >
      ${panelIcon('nextEvent')}${say.clock.goTo(time)}
    </button>`;
  }

  #move(move: (clock: Clock) => Promise<unknown>): void {
    void this.#desk.tester.attempt('clock', ({ clock }) => move(clock));
  }

  #toggle = (): void => {
    this.#open = !this.#open;
    this.#desk.host.requestUpdate();
  };
}

/** The hour, with the day where that is another one, and with the second where the minute is this one. */
function timeOf(at: number, { now, say }: Known): string {
  const days = daysBetween(at, now);
  const wall = wallTime(at);
  if (days !== 0) return say.nearTime(wall, days);
  return at - now < MINUTE_MS ? `${wall.time}:${String(wall.second).padStart(2, '0')}` : wall.time;
}

/** Work that is due, or a window that closes, whichever comes first. */
function nextThing({ clock, followers, now, say }: Known): NextThing | undefined {
  const closing = nextToClose(followers, now);
  const { next } = clock;
  if (next && !(closing && closing.at < next.at)) {
    return { at: next.at, what: say.clock.due(next.event), go: (each) => each.until(next.event) };
  }
  if (!closing) return undefined;
  // A window is open at its last instant.
  const at = closing.at + 1;
  return { at, what: say.clock.closes(closing.follower.nickname), go: (each) => each.set(at) };
}
