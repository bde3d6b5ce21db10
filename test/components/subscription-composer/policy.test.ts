import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatSubscriptionComposer } from '../../../components/subscription-composer/subscription-composer.js';
import type { Template } from '../../../wechat/context.js';
import type { Issue } from '../../../wechat/issue.js';
import { fieldOf } from '../composer-sample.js';
import { find, read, settled } from '../inside.js';
import { composer, connected, good } from './sample.js';

const noticeOf = (title: string): Template => ({
  template_id: `notice-${title}`.padEnd(43, '_'),
  title,
  content: '商品名称：{{thing1.DATA}}\n说明：{{thing2.DATA}}',
  type: 2,
});

const hints = (element: WechatSubscriptionComposer): readonly Issue[] =>
  element.issues.filter(({ code }) => code === 'policy');

/** A composer with a notice of that title, and a text in its second field. */
async function noticed(title: string, text: string): Promise<WechatSubscriptionComposer> {
  const notice = noticeOf(title);
  const { element } = await composer({ templates: [notice] });
  element.value = {
    template_id: notice.template_id,
    data: { thing1: { value: '手冲壶' }, thing2: { value: text } },
  };
  return element;
}

describe('policy hints of wechat-subscription-composer', () => {
  const rows: readonly (readonly [what: string, text: string, sentence: string])[] = [
    ['a reward for subscribing', '订阅有礼，先到先得', '「订阅有礼」像在用奖励或强制换取订阅'],
    ['pressure to subscribe again', '请继续订阅本通知', '「继续订阅」像在用奖励或强制换取订阅'],
    ['what nobody expects under the title', '满减优惠券已到账', '「满减」不是对方订阅时会想到的内容'],
    ['what is against the law', '线上赌博送彩金', '「赌博」像违法违规的内容'],
  ];
  for (const [what, text, sentence] of rows) {
    it(`warn of ${what}, and let it be sent (L62)`, async () => {
      const element = await noticed('订单发货通知', text);
      await waitUntil(() => hints(element).length > 0, what);
      await settled();
      expect(hints(element).map(({ rule }) => rule)).to.deep.equal(['L62']);
      expect(read(fieldOf(element, 'thing2'), '[part=error]')).to.contain(sentence);
      expect(element.checkValidity()).to.equal(true);
      expect(read(element, '[part=verdict]')).to.equal('1 处提醒，不影响发送');
    });
  }

  it('go when the words go', async () => {
    const element = await noticed('订单发货通知', '订阅有礼');
    await waitUntil(() => hints(element).length > 0);
    const field = fieldOf(element, 'thing2');
    field.focus();
    find<HTMLTextAreaElement>(field, 'textarea').select();
    await sendKeys({ type: '一个茶杯' });
    await settled();
    expect(element.issues).to.deep.equal([]);
  });

  it('speak English where the page does', async () => {
    const element = await noticed('订单发货通知', '订阅有礼');
    element.lang = 'en';
    await waitUntil(() => hints(element).length > 0);
    await settled();
    expect(read(fieldOf(element, 'thing2'), '[part=error]')).to.contain(
      '“订阅有礼” sounds like a reward or pressure to subscribe',
    );
  });

  it('look for the words of the host in place of ours, and for nothing when it says so', async () => {
    const element = await noticed('订单发货通知', '亲，订阅有礼');
    element.policy = { words: [{ rule: 'L62', words: ['亲'] }] };
    await waitUntil(() => hints(element).some(({ received }) => received === '亲'));
    await settled();
    expect(read(fieldOf(element, 'thing2'), '[part=error]')).to.equal(
      '「说明」里的「亲」可能违反订阅通知的运营规则，请改写。',
    );
    element.policy = null;
    await settled();
    expect(element.issues).to.deep.equal([]);
  });

  it('do not count how often somebody gets one: each was asked for', async () => {
    const { element } = await connected({ value: { touser: 'oXiaoman', ...good } });
    for (let count = 0; count < 3; count += 1) expect(await element.send()).to.equal(true);
    await settled();
    expect(element.issues).to.deep.equal([]);
  });
});
