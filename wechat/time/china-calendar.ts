/** WeChat counts days and months in China, eight hours ahead of UTC all year. */
export const CHINA_OFFSET_MS = 8 * 3600_000;

/** The month in China that holds an instant, counted from January of the year 0. */
export function chinaMonth(at: number): number {
  const date = new Date(at + CHINA_OFFSET_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
