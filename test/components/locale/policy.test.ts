import { expect } from '@open-wc/testing';
import { policyMessagesFor } from '../../../components/locale/policy.js';
import { POLICY, type Issue } from '../../../wechat/index.js';

const RULES = [...POLICY.words.map(({ rule }) => rule), 'L22', 'L28', 'L30'];

for (const language of ['zh-CN', 'en'] as const) {
  describe(`policy hints, in words (${language})`, () => {
    const said = new Set<string>();
    for (const rule of RULES) {
      it(`says of ${rule} what was found and what to do`, () => {
        const facts = { code: 'policy', severity: 'warning', path: [], rule, limit: 2 } as const;
        const counted = rule === 'L22' || rule === 'L30';
        const issue: Issue = { ...facts, received: counted ? 3 : '优惠券' };
        const sentence = policyMessagesFor(language).issue('商品名称', issue) ?? '';
        expect(sentence).to.contain(rule === 'L22' ? '2' : counted ? '3' : '优惠券');
        expect(sentence).to.match(language === 'en' ? /\.$/ : /请.*。$/u);
        expect(sentence).not.to.match(/undefined|null|!|！|您|\d{5}/);
        if (language === 'en') expect(sentence).to.match(/Write|Remove|Reword|Make sure|Do not/);
      });
    }

    for (const word of ['赌博', '订阅有礼', '秒杀', '亲']) {
      it(`says of ${word} in a notice what is wrong with it and what to do`, () => {
        const facts = { code: 'policy', severity: 'warning', path: [], rule: 'L62' } as const;
        const sentence = policyMessagesFor(language).issue('商品名称', { ...facts, received: word }) ?? '';
        expect(sentence).to.contain(word);
        expect(sentence).to.match(language === 'en' ? /(Write|Remove|Reword).*\.$/ : /请.*。$/u);
        said.add(sentence.replace(word, ''));
      });
    }

    it('says something else of each kind of word', () => {
      expect(said.size).to.equal(4);
    });

    it('leaves a rule of the host to the general sentence', () => {
      const issue: Issue = { code: 'policy', severity: 'warning', path: [], rule: 'house-style' };
      expect(policyMessagesFor(language).issue('商品名称', issue)).to.equal(undefined);
    });
  });
}
