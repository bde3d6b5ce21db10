import { expect } from 'chai';
import { isIpRange, isWhitelisted } from '../../../wechat/limit/ip-whitelist.js';

describe('the whitelist of addresses', () => {
  const cases: readonly [boolean, readonly string[], string][] = [
    [true, [], '198.51.100.1'],
    [true, ['198.51.100.1'], '198.51.100.1'],
    [true, ['198.51.100.1'], '::ffff:198.51.100.1'],
    [false, ['198.51.100.1'], '198.51.100.2'],
    [true, ['10.0.0.0/8'], '10.255.255.255'],
    [false, ['10.0.0.0/8'], '11.0.0.0'],
    [true, ['203.0.113.128/25'], '203.0.113.128'],
    [false, ['203.0.113.128/25'], '203.0.113.127'],
    [true, ['203.0.113.9/32'], '203.0.113.9'],
    [false, ['203.0.113.9/32'], '203.0.113.8'],
    [true, ['2001:DB8::1'], '2001:db8::1'],
    [false, ['0.0.0.0/8'], '::1'],
  ];
  for (const [inside, list, ip] of cases) {
    it(`${JSON.stringify(list)} ${inside ? 'lets' : 'does not let'} ${ip} in`, () => {
      expect(isWhitelisted(list, ip)).to.equal(inside);
    });
  }

  it('takes addresses and ranges of 8 to 32 bits', () => {
    for (const text of ['127.0.0.1', '255.255.255.255', '10.0.0.0/8', '10.0.0.0/32', '::1', '2001:db8::1']) {
      expect(isIpRange(text), text).to.equal(true);
    }
    for (const text of [
      '',
      'localhost',
      '256.0.0.1',
      '1.2.3',
      '1.2.3.4.5',
      '10.0.0.0/7',
      '10.0.0.0/33',
      '::1/64',
      '1.2.3.4/',
    ]) {
      expect(isIpRange(text), text).to.equal(false);
    }
  });
});
