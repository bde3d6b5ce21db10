import { html, nothing, type TemplateResult } from 'lit';
import type { Measure } from '../../wechat/field/index.js';
import { counterWordsFor } from '../locale/counter.js';
import { grouped } from '../locale/grouped.js';
import type { Language } from '../locale/index.js';

/** How full a control is, in words: within, near the limit, at it or over. */
export type Fullness = 'within' | 'near' | 'over';

/** Near is the last tenth of the room, and never less than the last two. */
export function fullness(measure: Measure | undefined): Fullness {
  if (!measure) return 'within';
  const left = measure.limit - measure.count;
  if (left < 0) return 'over';
  return measure.count > 0 && left <= Math.max(2, Math.floor(measure.limit / 10)) ? 'near' : 'within';
}

/**
 * The counter at the right of the label: `18/20`, near the limit with words. For the eye only; ears get a live line.
 *
 * @param longest - Where several texts are counted, what the figures of the longest are called: `最长 18/20`.
 */
export function renderCounter(
  measure: Measure | undefined,
  language: Language,
  longest: (figures: string) => string = String,
): TemplateResult | typeof nothing {
  if (!measure) return nothing;
  const { count, limit, unit } = measure;
  const words = counterWordsFor(language);
  const state = fullness(measure);
  const said = state === 'over' ? words.over(count - limit) : state === 'near' ? words.left(limit - count) : '';
  const name = unit === 'byte' ? ` ${words.bytes}` : '';
  const figures = longest(`${grouped(count)}/${grouped(limit)}${name}`);
  return html`<span class="counter ${state}" part="counter" aria-hidden="true"
    >${said === '' ? figures : `${said}　${figures}`}</span
  >`;
}
