import { expect } from '@open-wc/testing';
import { issueText as english } from '../../../components/locale/issue.en.js';
import { issueText as chinese } from '../../../components/locale/issue.zh-CN.js';
import type { Issue, IssueCode } from '../../../wechat/issue.js';
import { checkField, FIELD_TYPES } from '../../../wechat/field/index.js';
import { checkMessage } from '../../../wechat/message/index.js';
import { shipped } from '../composer-sample.js';

const LABEL = '商品名称';
const facts = { severity: 'error', path: [], errcode: 47003 } as const;

/** One issue of every code, with all the facts it may carry. */
const issues: Readonly<Record<IssueCode, Issue>> = {
  missing: { ...facts, code: 'missing' },
  'wrong-type': { ...facts, code: 'wrong-type', received: 'number' },
  'too-long': { ...facts, code: 'too-long', limit: 20, received: 23, unit: 'code-point' },
  'too-many-bytes': { ...facts, code: 'too-many-bytes', limit: 2048, received: 2051, unit: 'byte' },
  'too-many': { ...facts, code: 'too-many', limit: 8, received: 9, unit: 'item' },
  'too-few': { ...facts, code: 'too-few', limit: 2, received: 1, unit: 'item' },
  'bad-character': { ...facts, code: 'bad-character', received: '转三' },
  'bad-format': { ...facts, code: 'bad-format', rule: 'L15' },
  'out-of-range': { ...facts, code: 'out-of-range', limit: 90, received: 91 },
  'not-listed': { ...facts, code: 'not-listed', received: '派送中' },
  'unknown-reference': { ...facts, code: 'unknown-reference', received: 'abc' },
  conflict: { ...facts, code: 'conflict' },
  'not-allowed': { ...facts, code: 'not-allowed' },
  discarded: { ...facts, code: 'discarded', severity: 'warning' },
  policy: { ...facts, code: 'policy', severity: 'warning' },
};

/** Whose rule is broken is no matter of the field: these speak of the account. */
const ABOUT_THE_ACCOUNT: readonly IssueCode[] = ['not-allowed'];

/** Values that break every rule of every type somewhere. */
const values = [
  '',
  '\n',
  '☕',
  '字'.repeat(60),
  'abc'.repeat(20),
  '12:61',
  '2026年2月30日',
  '1,000',
  '-1',
  '万',
  '𠮷'.repeat(20),
];
const found: readonly Issue[] = [
  ...FIELD_TYPES.flatMap((type) => values.flatMap((value) => checkField(`${type}1`, value))),
  ...FIELD_TYPES.flatMap((type) => [1, null, [], {}, true].flatMap((value) => checkField(`${type}1`, value))),
  ...['first', 'keyword1', 'short_thing1'].flatMap((name) => values.flatMap((value) => checkField(name, value))),
  ...checkField('const1', '别的', { approved: ['好'] }),
  ...checkField('enum1', '别的', { values: ['好'] }),
  ...[
    null,
    {},
    { template_id: 'short' },
    { template_id: 'x'.repeat(43) },
    { template_id: shipped.template_id, data: [] },
    { template_id: shipped.template_id, data: { thing1: '壶', x: 1 }, url: 5, client_msg_id: 5, miniprogram: 'x' },
    { template_id: shipped.template_id, url: 'x', client_msg_id: 'x'.repeat(33), miniprogram: { appid: 'x' } },
    {
      template_id: shipped.template_id,
      miniprogram: { pagepath: '\n' },
      data: { thing1: { value: '壶', color: 'red' } },
    },
  ].flatMap((body) => checkMessage('template', body, { templates: [shipped], miniPrograms: [] })),
  ...[
    { page: 5, miniprogram: { appid: 'wx0123456789abcdef' } },
    { page: 'x', miniprogram: { appid: 'wxfedcba9876543210', pagepath: 'gone' } },
  ].flatMap((body) =>
    checkMessage('subscription', body, {
      miniGames: ['wx0123456789abcdef'],
      miniProgramPages: { wxfedcba9876543210: [] },
    }),
  ),
  ...checkMessage('subscription', {}, { account: { kind: 'subscription', verified: true } }),
  ...checkMessage('template', {}, { account: { kind: 'subscription', verified: true } }),
  ...checkMessage('text', { msgtype: 'text', text: { content: '字'.repeat(700) } }),
  ...[
    null,
    {},
    { msgtype: 'x' },
    { msgtype: 'text', text: 5 },
    { msgtype: 'text', text: { content: '\ud800' } },
    {
      msgtype: 'text',
      text: { content: '<b>x</b><a href="javascript:x">看</a><a href="">看</a><a href="http://a.b"></a>' },
    },
    { msgtype: 'text', text: { content: '<a data-miniprogram-appid="x">看</a>' } },
  ].flatMap((body) => checkMessage('text', body)),
];

for (const language of ['zh-CN', 'en'] as const) {
  const say = language === 'en' ? english : chinese;

  describe(`what is wrong, in words (${language})`, () => {
    for (const issue of Object.values(issues)) {
      it(`says of ${issue.code} what it is about, the number and the way out`, () => {
        const sentence = say(LABEL, issue);
        const { limit, received } = issue;
        if (!ABOUT_THE_ACCOUNT.includes(issue.code)) {
          const quoted = language === 'en' ? `“${LABEL}”` : `「${LABEL}」`;
          expect(sentence.includes(quoted) || issue.code === 'bad-format', sentence).to.equal(true);
        }
        if (limit !== undefined) expect(sentence).to.contain(limit.toLocaleString('en-US'));
        if (typeof received === 'number') expect(sentence).to.contain(received.toLocaleString('en-US'));
        const ways =
          language === 'en' ? /Fill in|Make it|Type|Remove|Add|Write|Keep|Choose|Put|Reword|ignore/ : /请|写|忽略/u;
        expect(sentence).to.match(ways);
      });
    }

    it('says how many to delete or to add, in the unit that is counted', () => {
      const numbers = (code: IssueCode) => say(LABEL, issues[code]).match(/[\d,]+/g);
      expect(numbers('too-long')).to.deep.equal(['20', '23', '3']);
      expect(numbers('too-many-bytes')).to.deep.equal(['2,048', '2,051', '3']);
      expect(numbers('too-many')).to.deep.equal(['8', '9', '1']);
      expect(numbers('too-few')).to.deep.equal(['2', '1', '1']);
    });

    it('has a plain sentence for everything the rules find', () => {
      expect(new Set(found.map(({ code }) => code)).size).to.be.at.least(10);
      for (const issue of [...Object.values(issues), ...found]) {
        const sentence = say(LABEL, issue);
        const why = `${JSON.stringify(issue)}: ${sentence}`;
        expect(sentence, why).to.match(language === 'en' ? /\.$/ : /。$/u);
        expect(sentence, why).not.to.match(/undefined|null|NaN|invalid|error|!|！|您|抱歉|sorry/i);
        expect(sentence, why).not.to.match(/\b4\d{4}\b/);
        expect(sentence, why).not.to.contain('\u00a0');
        if (language === 'zh-CN')
          expect(sentence.replace(/\{.*?\}|\d[\d,]*|[\w:/]+|「.*?」/gu, ''), why).not.to.match(/[,;:?!"“”]/);
        else expect(sentence, why).not.to.match(/[，。；：？「」]/u);
      }
    });

    it('makes visible what cannot be seen', () => {
      const [line, tab] = language === 'en' ? ['line break', 'tab'] : ['换行', '制表符'];
      const sentence = say(LABEL, { ...issues['bad-character'], received: '\n\t\u0007' });
      expect(sentence).to.contain(`${line} ${tab} U+0007`);
    });
  });
}
