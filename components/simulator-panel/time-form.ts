import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import { entered, submitted } from './desk.js';
import type { Known } from './desk.js';

/** Speeds to choose from: simulated seconds in a real one. */
const SPEEDS = [1, 60, 3600, 86_400] as const;

/** How fast the clock runs; choosing lets it run. */
export function speedChoice({ say, clock }: Known, run: (speed: number) => void): TemplateResult {
  const speeds: readonly number[] = clock.mode === 'run' ? [...new Set([...SPEEDS, clock.speed])] : SPEEDS;
  const chosen = clock.mode === 'run' ? String(clock.speed) : '';
  return html`<label class="line">
    <span class="name">${say.clock.speed}</span>
    <select
      class="control"
      .value=${live(chosen)}
      @change=${({ currentTarget }: Event) => {
        const { value } = currentTarget as HTMLSelectElement; // the listener stands on the select
        if (value !== '') run(Number(value));
      }}
    >
      <option value="" ?selected=${chosen === ''} disabled>${say.frozen}</option>
      ${speeds.map(
        (speed) =>
          html`<option value=${speed} ?selected=${chosen === String(speed)}>${say.clock.speedOf(speed)}</option>`,
      )}
    </select>
  </label>`;
}

/** What the form of the time may ask for. */
export interface TimeOrders {
  readonly set: (instant: number) => void;
  readonly complain: (sentence: string) => void;
}

/** Sets the clock to a time in China; only forward. */
export function timeForm({ say, now }: Known, { set, complain }: TimeOrders): TemplateResult {
  const submit = (event: SubmitEvent) => {
    const instant = chinaInstant(entered(submitted(event), 'time'));
    if (instant === undefined) complain(say.clock.noTime);
    else if (instant < now) complain(say.clock.onlyForward);
    else set(instant);
  };
  return html`<form class="line" novalidate @submit=${submit}>
    <label class="name" for="clock-time">${say.clock.setTo}</label>
    <input id="clock-time" name="time" class="control" type="datetime-local" .defaultValue=${chinaMinute(now)} />
    <button type="submit" class="button">${say.clock.set}</button>
  </form>`;
}

/** `2026-11-20T14:32`, as China's clocks show it. */
function chinaMinute(at: number): string {
  const { year, month, day, time } = wallTime(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${time}`;
}

/** Reads such a text; seconds may follow. China has had one offset and no summer time since 1991. */
function chinaInstant(text: string): number | undefined {
  const instant = Date.parse(`${text.length === 16 ? `${text}:00` : text}+08:00`);
  return Number.isNaN(instant) ? undefined : instant;
}
