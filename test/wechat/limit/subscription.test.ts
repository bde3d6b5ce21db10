import { expect } from 'chai';
import {
  checkSubscribeComponents,
  COMPONENTS_PER_ARTICLE,
  LONG_TERM,
  mayAskOnPage,
  NOTICES_PER_COMPONENT,
  ONE_TIME,
  SAFE_DOMAINS_MAX,
  type SubscribeComponent,
} from '../../../wechat/limit/subscription.js';

const component = (...types: readonly (typeof ONE_TIME | undefined)[]): SubscribeComponent => ({
  templates: types.map((type) => (type ? { type } : {})),
});
const times = (count: number) => Array.from({ length: count }, () => ONE_TIME);
const many = (count: number, one: SubscribeComponent = component(ONE_TIME)) => Array.from({ length: count }, () => one);
const found = (components: readonly SubscribeComponent[]) =>
  checkSubscribeComponents(components).map(({ code, path, rule }) => `${code} ${path.join('.')} ${String(rule)}`);

describe('components that ask for consent', () => {
  const rows: readonly (readonly [
    what: string,
    components: readonly SubscribeComponent[],
    issues: readonly string[],
  ])[] = [
    ['none', [], []],
    ['ten in an article', many(COMPONENTS_PER_ARTICLE), []],
    ['eleven in an article (L68)', many(COMPONENTS_PER_ARTICLE + 1), ['too-many  L68']],
    ['five notices in one', [component(...times(NOTICES_PER_COMPONENT))], []],
    ['six notices in one (L69)', [component(...times(NOTICES_PER_COMPONENT + 1))], ['too-many 0.templates L69']],
    ['one that asks for nothing (L69)', [component(ONE_TIME), component()], ['missing 1.templates L69']],
    ['long-term ones together', [component(LONG_TERM, LONG_TERM)], []],
    ['both kinds in one (L70)', [component(ONE_TIME, LONG_TERM)], ['conflict 0.templates L70']],
    ['both kinds, each in one of its own', [component(ONE_TIME), component(LONG_TERM)], []],
    ['a type nobody knows beside one that is known', [component(ONE_TIME, undefined)], []],
    [
      'all at once, each at its place',
      [...many(COMPONENTS_PER_ARTICLE), component(ONE_TIME, LONG_TERM)],
      ['too-many  L68', 'conflict 10.templates L70'],
    ],
  ];
  for (const [what, components, issues] of rows) {
    it(`${what} → ${issues.join() || 'nothing'}`, () => {
      expect(found(components)).to.deep.equal(issues);
    });
  }

  it('are counted in the issue, and refused with an errcode', () => {
    const [issue] = checkSubscribeComponents(many(11));
    expect(issue).to.deep.include({ severity: 'error', errcode: 45166, limit: 10, received: 11, unit: 'item' });
  });
});

describe('a web page that asks for consent', () => {
  const rows: readonly (readonly [address: string, domains: readonly string[], may: boolean])[] = [
    ['https://shop.example/subscribe', ['shop.example'], true],
    ['http://shop.example:8080/', ['shop.example'], true],
    ['https://m.shop.example/', ['shop.example'], true],
    ['https://shop.example.evil.example/', ['shop.example'], false],
    ['https://notshop.example/', ['shop.example'], false],
    ['https://shop.example/', ['m.shop.example'], false],
    ['https://shop.example/', [], false],
    ['shop.example', ['shop.example'], false],
    ['', ['shop.example'], false],
  ];
  for (const [address, domains, may] of rows) {
    it(`${JSON.stringify(address)} under ${domains.join() || 'no domain'} → ${may ? 'may' : 'may not'} (L71)`, () => {
      expect(mayAskOnPage(address, domains)).to.equal(may);
    });
  }

  it('lies under one of the first five domains: an account has no sixth (L71)', () => {
    const domains = Array.from({ length: SAFE_DOMAINS_MAX + 1 }, (_, index) => `d${String(index)}.example`);
    expect(domains.map((domain) => mayAskOnPage(`https://${domain}/`, domains))).to.deep.equal([
      ...Array.from({ length: SAFE_DOMAINS_MAX }, () => true),
      false,
    ]);
  });
});
