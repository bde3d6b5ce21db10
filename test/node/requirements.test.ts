import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ENDPOINTS_COVERED } from '../../simulator/coverage.js';
import { ROUTES } from '../../simulator/router.js';
import { coverageRows, levelOf, missingLines } from '../tools/coverage-table.js';
import { idsIn, judge, shownIn } from '../tools/proofs.js';
import type { Requirement, TestOutcome } from '../tools/proofs.js';

describe('the requirements', () => {
  const { rows } = JSON.parse(readFileSync('test/requirements.json', 'utf8')) as { rows: Requirement[] };

  it('are 228, each with an id of its own, a side and a line', () => {
    expect(rows).to.have.length(228);
    expect(new Set(rows.map(({ id }) => id)).size).to.equal(228);
    for (const { id, side, feature } of rows) {
      expect(id).to.match(/^[ESLZA]\d\d$/);
      expect(side).to.be.oneOf(['C', 'S', 'CS', 'H']);
      expect(feature).to.match(/^[^\n]{4,}$/);
    }
  });

  it('stand in brackets in the names of tests', () => {
    expect(idsIn('refuses a 21st character (L13)')).to.deep.equal(['L13']);
    expect(idsIn('closes after 48 hours (E05, S02)')).to.deep.equal(['E05', 'S02']);
    expect(idsIn('names data.L13.value (45015)')).to.deep.equal([]);
  });
});

describe('what proves a requirement', () => {
  const row = (side: Requirement['side']): Requirement => ({ id: 'L01', seed: '002', side, feature: 'Not a follower' });
  const test = (file: string, more: Partial<TestOutcome> = {}): TestOutcome => ({
    name: 'refuses (L01)',
    file,
    where: 'Node',
    passed: true,
    ...more,
  });
  const missing = (side: Requirement['side'], tests: readonly TestOutcome[], text = '') =>
    judge([row(side)], tests, [], () => text).unproven.flatMap((each) => each.missing);

  const element = 'test/components/field/field.test.ts';
  const socket = 'test/node/http.test.ts';
  const rule = 'test/wechat/field/edges.test.ts';
  const journey = 'test/e2e/playground.test.ts';
  const engine = 'test/simulator/engine/due.test.ts';
  const cases = [
    ['C', [element], []],
    ['C', [rule, socket], ['element']],
    ['S', [socket], []],
    ['S', [rule, engine, element], ['door']],
    ['CS', [element], ['door']],
    ['CS', [socket], ['element']],
    ['CS', [element, socket], []],
    ['CS', [journey], []],
    ['H', [element, socket], ['journey']],
    ['H', [journey], []],
    ['C', [], ['element']],
  ] as const;
  for (const [side, files, expected] of cases) {
    const named = files.join(' and ') || 'nothing';
    it(`${side}: ${named} leaves ${expected.join(' and ') || 'nothing'} to prove`, () => {
      expect(
        missing(
          side,
          files.map((file) => test(file)),
        ),
      ).to.deep.equal([...expected]);
    });
  }

  it('is a test of the simulator only where it makes requests', () => {
    const file = 'test/simulator/control/control.test.ts';
    expect(missing('S', [test(file)], `import { Api } from '../api.js';`)).to.deep.equal([]);
    expect(missing('S', [test(file)], `import { decide } from '../engine/decide.js';`)).to.deep.equal(['door']);
  });

  it('is no test that failed anywhere', () => {
    const passed = test(element, { where: 'Chromium' });
    expect(missing('C', [passed, test(element, { where: 'Firefox', passed: false })])).to.deep.equal(['element']);
  });

  it('is a documented hook with its example, for the host', () => {
    const document =
      '# Recipients\n<!-- shows L01 -->\n```js\nfilter();\n```\n# Other\n<!-- shows L02 -->\nWords only.\n';
    expect(shownIn(document)).to.deep.equal(['L01']);
    expect(judge([row('H')], [], shownIn(document), () => '').unproven).to.deep.equal([]);
    expect(judge([row('C')], [], shownIn(document), () => '').unproven).to.have.length(1);
  });

  it('is no test that names what nobody asked for, or more than two', () => {
    const { mistakes } = judge(
      [row('C')],
      [test(element, { name: 'is odd (L99)' }), test(element, { name: 'is much (L01, L01, L01)' })],
      ['X01'],
      () => '',
    );
    expect(mistakes.map((mistake) => /(X01|L99|names 3)/.exec(mistake)?.[1])).to.deep.equal(['X01', 'L99', 'names 3']);
  });
});

describe('the table of what is emulated', () => {
  it('lists every call of WeChat that is routed, and no other', () => {
    const routed = ROUTES.filter(({ family }) => family === 'wechat').map(({ method, path }) => `${method} ${path}`);
    expect(ENDPOINTS_COVERED.map(({ route }) => route).sort()).to.deep.equal(routed.sort());
  });

  it('shows as emulated what occurred in a passing test, and nothing else', () => {
    const endpoint = {
      ...{ route: 'POST /x', title: 'x', fields: ['a', 'b.c'] },
      ...{ answers: ['d'], errcodes: [40003, 45015], limits: [20] },
    };
    const seen = {
      ...{ file: 'a.test.ts', fields: ['a'], answers: ['d'], errcodes: [0, 40003], rules: [], limits: [20] },
      route: 'POST /x',
    };
    const [row] = coverageRows([endpoint], [seen]);
    expect(row && [levelOf(row), ...missingLines(row)]).to.deep.equal(['4 of 6', 'Fields: b.c', 'Codes: 45015']);
    const [other] = coverageRows([endpoint], [{ ...seen, route: 'GET /x' }]);
    expect(other && levelOf(other)).to.equal('0 of 6');
  });
});
