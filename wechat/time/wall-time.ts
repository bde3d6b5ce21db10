import { CHINA } from './zone.js';

/** What a wall clock and a calendar show at one instant. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** `09:02`, 24 hours. */
  readonly time: string;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How many seconds of a zone are remembered: more than a chat on a screen asks for. */
const REMEMBERED_MAX = 1000;

/** What was read of each zone, by the second: a phone asks for the same times at every key of a draft. */
const read = new Map<string, Map<number, WallTime>>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Reads a wall clock at `at` (milliseconds since 1970). A zone the browser does not know throws a `RangeError`. */
export function wallTime(at: number, timeZone: string = CHINA): WallTime {
  const second = Math.floor(at / 1000);
  const known = read.get(timeZone);
  const found = known?.get(second) ?? readTime(at, timeZone);
  if (!known || known.size >= REMEMBERED_MAX) read.set(timeZone, new Map([[second, found]]));
  else known.set(second, found);
  return found;
}

function readTime(at: number, timeZone: string): WallTime {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    time: `${parts.get('hour')}:${parts.get('minute')}`,
    second: number('second'),
  };
}

/** How many calendar days lie between two instants: 0 today, 1 when `at` was yesterday, -1 when it is tomorrow. */
export function daysBetween(at: number, now: number, timeZone: string = CHINA): number {
  const midnight = (instant: number) => {
    const { year, month, day } = wallTime(instant, timeZone);
    return Date.UTC(year, month - 1, day);
  };
  return (midnight(now) - midnight(at)) / 86_400_000;
}

/** `29:41:50`: what is left, in hours, minutes and seconds. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
