import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatTemplateComposer } from '../../../components/template-composer/template-composer.js';
import type { Template } from '../../../wechat/context.js';
import type { Issue } from '../../../wechat/issue.js';
import { composer, connected, fieldOf, good, shipped, templates } from '../composer-sample.js';
import { find, read, settled } from '../inside.js';

const MINI = { miniprogram: { appid: 'wx0123456789abcdef' } };

const noticeOf = (title: string): Template => ({
  template_id: `notice-${title}`.padEnd(43, '_'),
  title,
  content: '商品名称：{{thing1.DATA}}\n说明：{{thing2.DATA}}',
});

const hints = (element: WechatTemplateComposer): readonly Issue[] =>
  element.issues.filter(({ code }) => code === 'policy');

/** A composer with a notice of that title, and a text in its second field. */
async function noticed(title: string, text: string, more: object = {}): Promise<WechatTemplateComposer> {
  const notice = noticeOf(title);
  const data = { thing1: { value: '手冲壶' }, thing2: { value: text } };
  const { element } = await composer({ templates: [notice] });
  element.value = { template_id: notice.template_id, ...more, data };
  return element;
}

describe('policy hints of wechat-template-composer', () => {
  const rows: readonly (readonly [id: string, title: string, text: string, sentence: string, more?: object])[] = [
    ['E10', '订单发货通知', '全场促销中', '「促销」像在促销'],
    ['L21', '服务完成通知', '诚邀您再来', '「诚邀」像主动招揽'],
    ['L23', '取件通知', '快来看新茶', '「快来看」像在把人引到小程序', MINI],
    ['L24', '订单发货通知', '分享到朋友圈有礼', '「分享到」像营销、诱导分享或诱导下载'],
    ['L25', '刷卡消费通知', '推荐您办理分期', '与模板标题说的事无关'],
    ['L26', '物业服务通知', '周末亲子活动', '「活动」像活动通知'],
    ['L28', '订单发货通知', '点击查看详情', '「点击查看详情」没有写出「说明」'],
    ['L29', '订单发货通知', '下单立减', '「立减」像优惠、降价或上新广告'],
    ['L31', '订单发货通知', '送一个红包', '「红包」像红包、卡券、会员卡或积分'],
    ['L32', '订单发货通知', '恭喜您中奖', '像在诱人点击或回复'],
  ];
  for (const [id, title, text, sentence, more] of rows) {
    it(`warn of ${text} under ${title}, and let it be sent (${id})`, async () => {
      const element = await noticed(title, text, more);
      await waitUntil(() => hints(element).some(({ rule }) => rule === id), id);
      await settled();
      expect(read(fieldOf(element, 'thing2'), '[part=error]')).to.contain(sentence);
      expect(element.checkValidity()).to.equal(true);
      expect(read(element, '[part=verdict]')).to.match(/^\d 处提醒，不影响发送$/);
    });
  }

  it('go when the words go', async () => {
    const element = await noticed('订单发货通知', '送一个红包');
    await waitUntil(() => hints(element).length > 0);
    const field = fieldOf(element, 'thing2');
    field.focus();
    find<HTMLTextAreaElement>(field, 'textarea').select();
    await sendKeys({ type: '一个茶杯' });
    await settled();
    expect(element.issues).to.deep.equal([]);
    expect(field.shadowRoot?.querySelector('[part=error]')).to.equal(null);
  });

  it('speak English where the page does', async () => {
    const element = await noticed('订单发货通知', '送一个红包');
    element.lang = 'en';
    await waitUntil(() => hints(element).length > 0);
    await settled();
    expect(read(fieldOf(element, 'thing2'), '[part=error]')).to.contain('“红包” sounds like a red packet');
  });

  it('look for the words of the host in place of ours, and for nothing when it says so', async () => {
    const element = await noticed('订单发货通知', '亲，送一个红包');
    element.policy = { words: [{ rule: 'house-style', words: ['亲'] }] };
    await waitUntil(() => hints(element).length > 0);
    await settled();
    expect(hints(element).map(({ rule, received }) => [rule, received])).to.deep.equal([['house-style', '亲']]);
    expect(read(fieldOf(element, 'thing2'), '[part=error]')).to.contain('「说明」可能违反微信的运营规范，请改写。');
    element.policy = null;
    await settled();
    expect(element.issues).to.deep.equal([]);
  });

  it('warn before the third of the same goes to the same person (L22)', async () => {
    const { element } = await connected({ templates, value: { touser: 'oXiaoman', ...good } });
    await waitUntil(() => element.value !== null);
    const frequent = () => hints(element).find(({ rule }) => rule === 'L22');
    await sentTwice(element, () => frequent() === undefined);
    await waitUntil(() => frequent() !== undefined, 'the hint');
    await settled();
    expect(read(element, '#note')).to.contain('同样的内容已给对方发过 2 条');
    expect(element.checkValidity()).to.equal(true);
    expect(find(element, 'select').getAttribute('aria-invalid')).to.equal(null);
    element.value = { touser: 'oGuyu', ...good };
    await settled();
    expect(frequent()).to.equal(undefined);
  });

  it('warn of a second reminder to the same person (L30)', async () => {
    const notice = noticeOf('停车缴费提醒');
    const data = { thing1: { value: '停车费' }, thing2: { value: '两小时' } };
    const { element } = await connected({ templates: [notice], value: { template_id: notice.template_id, data } });
    await hinting(element);
    await element.send();
    await waitUntil(() => hints(element).length > 0, 'the hint');
    expect(hints(element)[0]).to.include({ rule: 'L30', received: 2 });
  });

  it('are accessible', async () => {
    const element = await noticed('订单发货通知', '送一个红包');
    await waitUntil(() => hints(element).length > 0);
    await settled();
    await expect(element).to.be.accessible();
  });
});

/** Waits until the hints are loaded: then a word of theirs is found. */
async function hinting(element: WechatTemplateComposer): Promise<void> {
  const { value } = element;
  element.value = { ...value, data: { ...(value?.data as object), thing1: { value: '红包' } } };
  await waitUntil(() => hints(element).some(({ rule }) => rule === 'L31'), 'the hints');
  element.value = value;
  await settled();
}

async function sentTwice(element: WechatTemplateComposer, quiet: () => boolean): Promise<void> {
  await hinting(element);
  for (let count = 0; count < 2; count += 1) {
    expect(quiet(), `before send ${String(count + 1)}`).to.equal(true);
    expect(await element.send()).to.equal(true);
    await settled();
  }
  expect(element.template).to.equal(shipped);
}
