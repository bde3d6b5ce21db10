import { daysBetween, wallTime } from './wall-time.js';
import { CHINA } from './zone.js';

/** How long after the last message the phone shows the time again: 5 minutes (unconfirmed). */
export const TIME_STAMP_GAP_MS = 300_000;

interface Options {
  readonly lang?: 'zh-CN' | 'en';
  /** An IANA name; China time unless given. */
  readonly timeZone?: string;
}

/** Whether the phone shows the time above a message. Instants in milliseconds since 1970. */
export function showsTimeStamp(previousAt: number | undefined, at: number): boolean {
  return previousAt === undefined || at - previousAt > TIME_STAMP_GAP_MS;
}

/**
 * The time above a message, as the chat screen writes it: `14:30`, `昨天 20:14`, `星期三 18:02`, `10月1日 09:00`.
 *
 * **Source**: two open clones of the app agree on today and yesterday; the weekday form is our choice.
 */
export function chatTimeStamp(at: number, now: number, { lang = 'zh-CN', timeZone = CHINA }: Options = {}): string {
  const { time, year } = wallTime(at, timeZone);
  const days = daysBetween(at, now, timeZone);
  if (days === 0) return time;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...options, timeZone }).format(at);
  if (days === 1) return `${lang === 'en' ? 'Yesterday' : '昨天'} ${time}`;
  if (days > 1 && days < 7) return `${format({ weekday: 'long' })} ${time}`;
  const older = year === wallTime(now, timeZone).year ? {} : ({ year: 'numeric' } as const);
  return `${format({ ...older, month: lang === 'en' ? 'short' : 'long', day: 'numeric' })} ${time}`;
}
