import { CHINA_OFFSET_MS } from '../../wechat/time/china-calendar.js';
import type { Instant } from '../engine/command.js';

/** An instant as testers read it: China's time, `2026-01-05T10:00:00.000+08:00`. */
export function isoTime(at: Instant): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().replace('Z', '+08:00');
}

const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Reads such a text; `undefined` when it names no instant. The offset is needed: without it nobody knows when. */
export function parseIsoTime(text: string): Instant | undefined {
  const at = SHAPE.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
