const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How complete a written date is. */
export type DateForm = 'year-month-day' | 'year-month' | 'month-day';

const FORMS: readonly (readonly [DateForm, RegExp])[] = [
  ['year-month-day', /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/],
  ['year-month-day', /^(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})$/],
  ['year-month', /^(?<y>\d{4})年(?<m>\d{1,2})月$/],
  ['year-month', /^(?<y>\d{4})[-/.](?<m>\d{1,2})$/],
  ['month-day', /^(?<m>\d{1,2})月(?<d>\d{1,2})日$/],
  ['month-day', /^(?<m>\d{1,2})[-/.](?<d>\d{1,2})$/],
];

/**
 * How a date is written: y年m月d日, y年m月, m月d日, or the same joined by one of `-` `/` `.`; undefined when it is none.
 *
 * The day must exist: 2019-02-29 is none (unconfirmed that WeChat checks).
 * **Source**: Linkflow 触达, 填写注意事项, 日期 (L11).
 */
export function dateForm(text: string): DateForm | undefined {
  for (const [form, pattern] of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const [year, month, day] = [Number(groups.y ?? 2000), Number(groups.m), Number(groups.d ?? 1)];
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
    return day >= 1 && day <= days ? form : undefined;
  }
  return undefined;
}

/** Whether a text is a time of day, `HH:MM` or `HH:MM:SS` on the 24-hour clock (L10). */
export function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
}

/** One side of a range: a date, a time of day, or both with one blank between; undefined when it is neither. */
export function moment(text: string): { readonly date?: DateForm; readonly clock: boolean } | undefined {
  if (isClock(text)) return { clock: true };
  const space = text.indexOf(' ');
  const date = dateForm(space < 0 ? text : text.slice(0, space));
  if (!date) return undefined;
  if (space < 0) return { date, clock: false };
  return date !== 'year-month' && isClock(text.slice(space + 1)) ? { date, clock: true } : undefined;
}

/** The one or two sides of a text, parted by `~`; undefined when there are more. */
export function sides(text: string): readonly string[] | undefined {
  const parts = text.split('~');
  return parts.length <= 2 ? parts : undefined;
}
