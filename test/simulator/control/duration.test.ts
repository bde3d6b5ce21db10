import { expect } from 'chai';
import { parseDuration } from '../../../simulator/control/duration.js';
import { isoTime, parseIsoTime } from '../../../simulator/control/iso-time.js';

const HOUR = 3600_000;

describe('ISO durations', () => {
  const cases: readonly [string, number | undefined][] = [
    ['PT48H', 48 * HOUR],
    ['P1D', 24 * HOUR],
    ['P2DT3H4M5S', 51 * HOUR + 245_000],
    ['PT90S', 90_000],
    ['PT0.001S', 1],
    ['PT0S', 0],
    ...[
      '',
      'P',
      'PT',
      'P1DT',
      '48H',
      'PT48',
      'P1M',
      'P1Y',
      'P1W',
      'PT-1H',
      '-PT1H',
      'PT1.5H',
      'PT1S1M',
      'pt1h',
      ' PT1H',
    ].map((text): [string, undefined] => [text, undefined]),
  ];
  for (const [text, ms] of cases) {
    it(`${JSON.stringify(text)} → ${String(ms ?? 'refused')}`, () => {
      expect(parseDuration(text)).to.equal(ms);
    });
  }
});

describe('ISO times', () => {
  it('are written in the time of China and read back', () => {
    const at = Date.UTC(2026, 0, 5, 2, 0, 0, 7);
    expect(isoTime(at)).to.equal('2026-01-05T10:00:00.007+08:00');
    expect(parseIsoTime(isoTime(at))).to.equal(at);
    expect(parseIsoTime('2026-01-05T02:00Z')).to.equal(at - 7);
  });

  for (const text of ['', '2026-01-05', '2026-01-05T10:00:00', '2026-13-05T10:00:00Z', '5 Jan 2026', '1767578400000']) {
    it(`${JSON.stringify(text)} is none`, () => {
      expect(parseIsoTime(text)).to.equal(undefined);
    });
  }
});
