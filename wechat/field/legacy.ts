import { warned, type Issue } from '../issue.js';
import { CONTROL } from '../text/characters.js';
import { codePoints } from '../text/count.js';
import { emojiWarning, type FieldRule } from './rule.js';

/** Characters of a legacy `keywordN` that the phone shows; what follows is folded away. */
export const LEGACY_SHOWN_MAX = 20;

/** Whether a parameter is one of the legacy ones: `first`, `remark`, `keyword1` … */
export function isLegacyName(name: string): boolean {
  return name === 'first' || name === 'remark' || /^keyword\d+$/.test(name);
}

/** Whether the phone leaves a parameter out: `first` and `remark`, since 4 May 2023. */
export function isHidden(name: string): boolean {
  return name === 'first' || name === 'remark';
}

/**
 * Looks at a value of a legacy template (历史模板). Nothing is refused; what the phone will not show is said.
 *
 * - **Shape**: anything, the empty string included.
 * - **Source**: announcement of 4 May 2023: a keyword shows 20 characters at most, a line break hides what follows,
 *   emoji are removed, and `first` and `remark` are not shown at all.
 */
export function checkLegacy(value: string): readonly Issue[] {
  const count = codePoints(value);
  return [
    ...(count > LEGACY_SHOWN_MAX
      ? [warned('too-long', { limit: LEGACY_SHOWN_MAX, received: count, unit: 'code-point', rule: 'legacy' })]
      : []),
    ...(CONTROL.test(value) ? [warned('bad-character', { received: '\n', rule: 'legacy' })] : []),
    ...emojiWarning(value),
  ];
}

export const legacy: FieldRule = { check: checkLegacy };
