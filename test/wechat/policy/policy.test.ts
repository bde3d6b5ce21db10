import { expect } from 'chai';
import {
  checkFrequency,
  checkMessage,
  POLICY,
  policyCheck,
  SUBSCRIPTION_POLICY,
  type Template,
} from '../../../wechat/index.js';

const templateOf = (title: string): Template => ({
  template_id: 'notice'.padEnd(43, '_'),
  title,
  content: '商品名称：{{thing1.DATA}}\n说明：{{thing2.DATA}}',
});
const bodyOf = (value: string, more: object = {}) => ({
  template_id: templateOf('').template_id,
  ...more,
  data: { thing1: { value: '手冲壶' }, thing2: { value } },
});
const rulesOf = (title: string, value: string, more?: object) =>
  policyCheck(POLICY)(templateOf(title), bodyOf(value, more)).map(({ rule }) => rule);

describe('policy hints', () => {
  const miniprogram = { miniprogram: { appid: 'wx0123456789abcdef' } };
  const rows: readonly (readonly [value: string, rules: readonly string[], title?: string, more?: object])[] = [
    ['您的包裹已发出，预计明天送达', []],
    ['手冲咖啡壶套装', []],
    ['全场促销，速来', ['E10']],
    ['Flash Sale today', ['E10']],
    ['诚邀体验新店', ['L21']],
    ['转发到朋友圈', ['L24']],
    ['下载APP查看', ['L24']],
    ['会员日八折优惠', ['L29']],
    ['新品已上架', ['L29']],
    ['送您一张代金券', ['L31']],
    ['点击领取', ['L32']],
    ['恭喜您中奖', ['L32']],
    ['优惠券限时领', ['L31', 'L29', 'E10']],
    ['快来看新茶', []],
    ['快来看新茶', ['L23'], '取件通知', miniprogram],
    ['推荐您办理分期', ['L25'], '刷卡消费通知'],
    ['推荐您办理分期', []],
    ['周末亲子活动', ['L26'], '物业服务通知'],
    ['周末亲子活动', []],
    ['---', ['L28']],
    ['点击查看详情。', ['L28']],
    ['★★★★★', []],
    ['QZ6180042', []],
    ['618 大促', ['E10']],
    ['回复10分钟内有效', []],
    ['eventually', []],
  ];
  for (const [value, rules, title = '订单发货通知', more] of rows) {
    it(`${title}：${value}${more ? ' → 小程序' : ''} → ${rules.join() || 'nothing'}`, () => {
      expect(rulesOf(title, value, more)).to.deep.equal(rules);
    });
  }

  it('are warnings at the value, each with the word that was found', () => {
    const [issue] = policyCheck(POLICY)(templateOf('通知'), bodyOf('送您优惠券'));
    expect(issue).to.deep.equal({
      code: 'policy',
      severity: 'warning',
      path: ['data', 'thing2', 'value'],
      rule: 'L31',
      received: '优惠券',
    });
  });

  it('are part of the check of a template message, where a check is given', () => {
    const context = { templates: [templateOf('订单发货通知')] };
    expect(checkMessage('template', bodyOf('送您优惠券'), context)).to.deep.equal([]);
    const found = checkMessage('template', bodyOf('送您优惠券'), { ...context, policy: policyCheck(POLICY) });
    expect(found.map(({ code, rule }) => [code, rule])).to.deep.equal([
      ['policy', 'L31'],
      ['policy', 'L29'],
    ]);
  });

  it('look for the words of a host instead of ours', () => {
    const check = policyCheck({ words: [{ rule: 'house-style', words: ['亲'] }] });
    expect(check(templateOf('通知'), bodyOf('亲，送您优惠券')).map(({ rule }) => rule)).to.deep.equal(['house-style']);
  });

  it('take whatever stands in a body', () => {
    const check = policyCheck(POLICY);
    for (const body of [
      null,
      5,
      {},
      { data: 5 },
      { data: { thing1: '优惠', thing2: { value: {} } } },
      { miniprogram: 5 },
    ]) {
      expect(check(templateOf('通知'), body)).to.deep.equal([]);
    }
  });
});

describe('policy hints for notices', () => {
  const found = (title: string, value: string) =>
    policyCheck(SUBSCRIPTION_POLICY)(templateOf(title), bodyOf(value)).map(({ rule, received }) => [rule, received]);
  const rows: readonly (readonly [value: string, word: string | undefined, title?: string])[] = [
    ['您的包裹已发出，预计明天送达', undefined],
    ['订阅有礼', '订阅有礼'],
    ['继续订阅可领奖', '继续订阅'],
    ['SUBSCRIBE TO GET a cup', 'subscribe to get'],
    ['满减优惠券已到账', '满减'],
    ['满减优惠券已到账', undefined, '优惠券到期提醒'],
    ['全场秒杀中', '秒杀'],
    ['全场秒杀中', undefined, '活动开始提醒'],
    ['Flash sale today', 'flash sale'],
    ['Flash sale today', undefined, 'Sale reminder'],
    ['恭喜您中奖', '中奖'],
    ['恭喜您中奖', undefined, '开奖结果通知'],
    ['订阅有礼', '订阅有礼', '优惠券到期提醒'],
    ['赌博彩金', '赌博', '活动开始提醒'],
    ['订阅有礼，还有秒杀和赌博', '赌博'],
    ['点击查看详情', undefined],
    ['取身份证请到办证大厅', undefined],
  ];
  for (const [value, word, title = '订单发货通知'] of rows) {
    it(`${title}：${value} → ${word ?? 'nothing'} (L62)`, () => {
      expect(found(title, value)).to.deep.equal(word === undefined ? [] : [['L62', word]]);
    });
  }

  it('are part of the check of a notice, where a check is given', () => {
    const context = { templates: [templateOf('订单发货通知')], policy: policyCheck(SUBSCRIPTION_POLICY) };
    const [issue] = checkMessage('subscription', bodyOf('订阅有礼'), context);
    expect(issue).to.include({ code: 'policy', severity: 'warning', rule: 'L62' });
  });

  it('keep words from titles that hold one, in either case, where a host says so', () => {
    const check = policyCheck({ words: [{ rule: 'house', words: ['礼'], expectedUnder: ['Gift'] }] });
    expect(check(templateOf('你的 gift 到了'), bodyOf('大礼'))).to.deep.equal([]);
    expect(check(templateOf('通知'), bodyOf('大礼'))).to.have.length(1);
  });
});

describe('how often a person gets a template', () => {
  const rows: readonly (readonly [title: string, template: number, duplicates: number, rule: string | undefined])[] = [
    ['订单发货通知', 0, 0, undefined],
    ['订单发货通知', 5, 0, undefined],
    ['订单发货通知', 1, 1, undefined],
    ['订单发货通知', 2, 2, 'L22'],
    ['停车缴费提醒', 0, 0, undefined],
    ['停车缴费提醒', 1, 0, 'L30'],
    ['停车缴费提醒', 2, 2, 'L22'],
  ];
  for (const [title, template, duplicates, rule] of rows) {
    it(`${title}, ${String(template)} before, ${String(duplicates)} the same → ${rule ?? 'nothing'}`, () => {
      expect(checkFrequency(title, { template, duplicates }, POLICY)[0]?.rule).to.equal(rule);
    });
  }
});
