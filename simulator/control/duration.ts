const SHAPE = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration; `undefined` when it is none.
 *
 * Only what always lasts the same: days, hours, minutes, seconds. Months and years differ, weeks stand alone.
 *
 * @example
 * parseDuration('PT48H'); // 172_800_000
 * parseDuration('P1DT0.5S'); // 86_400_500
 */
export function parseDuration(text: string): number | undefined {
  const parts = SHAPE.exec(text);
  if (!parts || text === 'P') return undefined;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(Number).map((part) => part || 0);
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
