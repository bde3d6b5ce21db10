import { expect } from 'chai';
import { countdown, daysBetween, wallTime } from '../../../wechat/time/wall-time.js';

const NOON = Date.UTC(2026, 10, 20, 4);
const HOUR = 3_600_000;

describe('wall time', () => {
  it('reads a wall clock in China', () => {
    expect(wallTime(NOON)).to.deep.equal({ year: 2026, month: 11, day: 20, weekday: 5, time: '12:00', second: 0 });
  });

  it('begins the day at 00:00, not at 24:00', () => {
    expect(wallTime(NOON - 12 * HOUR).time).to.equal('00:00');
    expect(wallTime(NOON - 12 * HOUR - 1)).to.include({ day: 19, time: '23:59', second: 59 });
  });

  it('reads another zone', () => {
    expect(wallTime(NOON, 'America/New_York')).to.include({ day: 19, time: '23:00' });
  });

  it('counts calendar days, not hours', () => {
    expect(daysBetween(NOON - 12 * HOUR, NOON)).to.equal(0);
    expect(daysBetween(NOON - 12 * HOUR - 1, NOON)).to.equal(1);
    expect(daysBetween(NOON + 12 * HOUR, NOON)).to.equal(-1);
  });

  for (const [ms, text] of [
    [48 * HOUR, '48:00:00'],
    [60_000, '00:01:00'],
    [59_001, '00:01:00'],
    [1, '00:00:01'],
    [0, '00:00:00'],
    [-5, '00:00:00'],
  ] as const) {
    it(`shows ${ms} ms as ${text}`, () => {
      expect(countdown(ms)).to.equal(text);
    });
  }
});
