import { wallTime } from '../../wechat/time/wall-time.js';
import { CHINA } from '../../wechat/time/zone.js';
import { warnOnce } from '../internal/warn-once.js';

/** `timeZone` where this browser knows it, else China's. */
export function knownZone(timeZone: string): string {
  try {
    wallTime(0, timeZone);
    return timeZone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warnOnce(`wechat-phone: time zone ${JSON.stringify(timeZone)} is not known to this browser; using ${CHINA}.`);
    return CHINA;
  }
}
