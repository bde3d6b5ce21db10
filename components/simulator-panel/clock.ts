import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { MESSAGE_WINDOW_MS } from '../../wechat/limit/reply-window.js';
import type { Simulator } from '../../simulator/simulator.js';
import { icon } from '../internal/icons.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import type { PanelMessages } from '../locale/panel-messages.js';

const MINUTE_MS = 60_000;

/** Asked to move the simulator's clock. */
export type MoveClock = (move: (clock: Simulator['clock']) => Promise<unknown>) => void;

/** The simulator's clock: always in view, since everything else depends on it. */
export function clockHead(now: number, mode: 'run' | 'freeze', move: MoveClock, say: PanelMessages): TemplateResult {
  const at = wallTime(now);
  const running = mode === 'run';
  const toggle = running ? say.freeze : say.run;
  return html`
    <header class="clock" part="clock">
      <div class="state">${icon(running ? 'clock' : 'frozen', 18)}</div>
      <p class="now">
        <time datetime=${new Date(now).toISOString()}
          ><span class="day">${say.day(at)}</span><span class="between">${say.beforeHour}</span
          ><span class="hour">${at.time}</span></time
        >
        <span class="tag">${running ? say.running : say.frozen}</span>
      </p>
      <div class="moves">
        <button
          type="button"
          class="button quiet icon"
          aria-label=${toggle}
          title=${toggle}
          @click=${() => move((clock) => (running ? clock.freeze() : clock.run()))}
        >
          ${icon(running ? 'pause' : 'play', 18)}
        </button>
        <button type="button" class="button" @click=${() => move((clock) => clock.advance(MINUTE_MS))}>
          ${say.minute}
        </button>
        <button type="button" class="button accent" @click=${() => move((clock) => clock.advance(MESSAGE_WINDOW_MS))}>
          ${say.twoDays}
        </button>
      </div>
    </header>
  `;
}
