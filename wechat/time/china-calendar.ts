/** WeChat counts days and months in China, eight hours ahead of UTC all year. */
export const CHINA_OFFSET_MS = 8 * 3600_000;

/** The month in China that holds an instant, counted from January of the year 0. */
export function chinaMonth(at: number): number {
  const date = new Date(at + CHINA_OFFSET_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const DAY_MS = 24 * 3600_000;
const MINUTE_MS = 60_000;

/** The day in China that holds an instant, counted from 1 January 1970. */
export function chinaDay(at: number): number {
  return Math.floor((at + CHINA_OFFSET_MS) / DAY_MS);
}

/** The first instant of such a day. */
export function chinaDayStart(day: number): number {
  return day * DAY_MS - CHINA_OFFSET_MS;
}

/** The first instant of such a month. */
export function chinaMonthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) - CHINA_OFFSET_MS;
}

/** The minute that holds an instant; it is the same everywhere. */
export function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS);
}

/** The first instant of such a minute. */
export function minuteStart(minute: number): number {
  return minute * MINUTE_MS;
}
