import { expect } from 'chai';
import { ERRCODE, errmsgOf, ORDER_OF_CHECKS } from '../../../wechat/index.js';
import recorded from '../../data/errcodes.json';

describe('the table of errcodes', () => {
  const texts = recorded as Readonly<Record<string, { readonly errmsg: string }>>;

  for (const [name, { errcode, errmsg }] of Object.entries(ERRCODE)) {
    it(`${name} is ${String(errcode)} with WeChat's own text`, () => {
      expect(texts[String(errcode)]?.errmsg).to.equal(errmsg);
      expect(errmsgOf(errcode)).to.equal(errmsg);
    });
  }

  it('lists every check once', () => {
    expect(new Set(ORDER_OF_CHECKS).size).to.equal(ORDER_OF_CHECKS.length);
  });
});
