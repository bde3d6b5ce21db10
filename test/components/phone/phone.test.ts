import { expect } from '@open-wc/testing';
import type { WechatOpenEvent } from '../../../components/events.js';
import { account, all, boxOf, card, find, MINUTE, NOW, person, phone, text } from './sample.js';

describe('wechat-phone: messages', () => {
  it('puts what arrived on the left and what its owner wrote on the right', async () => {
    const element = await phone([text('您好'), text('在吗', { direction: 'out' })]);
    const screen = boxOf(element, '.screen');
    expect(boxOf(element, '.in .avatar').left - screen.left).to.equal(12);
    expect(screen.right - boxOf(element, '.out .avatar').right).to.equal(12);
    expect(boxOf(element, '.in .bubble').left - boxOf(element, '.in .avatar').right).to.equal(10);
  });

  for (const [glass, width] of [
    [375, 251],
    [390, 266],
  ] as const) {
    it(`breaks a line at ${width} on a phone of ${glass}`, async () => {
      const element = await phone([text('字'.repeat(60))], { framed: true, glass, width: 500 });
      expect(boxOf(element, '.screen').width).to.equal(glass);
      expect(boxOf(element, '.bubble').width).to.be.closeTo(width, 1);
    });
  }

  it('gives a bubble of one line the height of the avatar', async () => {
    const element = await phone([text('好')]);
    expect(boxOf(element, '.bubble').height).to.equal(40);
    expect(boxOf(element, '.avatar').height).to.equal(40);
  });

  it('shows markup from outside as the text it is', async () => {
    const element = await phone([text('<img src=x onerror=alert(1)><b>粗</b>')]);
    expect(find(element, '.bubble').textContent).to.equal('<img src=x onerror=alert(1)><b>粗</b>');
    expect(all(element, '.bubble img, .bubble b')).to.have.length(0);
  });

  it('shows as typed what a person types, markup and all', async () => {
    const element = await phone([text('<a href="https://a.example">a</a>', { direction: 'out' })]);
    expect(find(element, '.bubble').textContent).to.equal('<a href="https://a.example">a</a>');
    expect(all(element, '[role=link]').map((link) => link.textContent)).to.deep.equal(['https://a.example']);
  });

  it('keeps line breaks and breaks words that are too long for the bubble', async () => {
    const element = await phone([text(`一\n二`), text('W'.repeat(200))], { width: 320 });
    const [lines, long] = all(element, '.bubble');
    expect(lines?.getBoundingClientRect().height).to.equal(62);
    expect(long?.getBoundingClientRect().right).to.be.at.most(boxOf(element, '.screen').right - 62);
    expect(find(element, '.chat').scrollWidth).to.equal(find(element, '.chat').clientWidth);
  });

  it('shows a line of WeChat’s own in the middle, without bubble or picture', async () => {
    const sorry = '该公众号暂时无法提供服务，请稍后再试';
    const element = await phone([text('在吗', { direction: 'out' }), text(sorry, { kind: 'system' })]);
    const line = find(element, '.system');
    expect(line.textContent).to.equal(sorry);
    expect(getComputedStyle(line).textAlign).to.equal('center');
    expect(all(element, 'li:last-of-type :is(.bubble, .avatar)')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('stamps the first message, and those after more than five minutes', async () => {
    const at = (minutes: number) => NOW - minutes * MINUTE;
    const element = await phone([
      text('一', { at: at(24 * 60) }),
      text('二', { at: at(20) }),
      text('三', { at: at(15) }),
      text('四', { at: at(9) }),
    ]);
    const stamps = all(element, '.stamp').map((stamp) => stamp.textContent.trim());
    expect(stamps).to.deep.equal(['昨天 14:32', '14:12', '14:23']);
  });

  it('stamps with another time once the minute or the zone is another', async () => {
    const element = await phone([text('在吗', { at: Number.NaN })]);
    const stamp = () => find(element, '.stamp').textContent.trim();
    expect(stamp()).to.equal('14:32');
    element.now = NOW + MINUTE;
    await element.updateComplete;
    expect(stamp()).to.equal('14:33');
    element.timeZone = 'UTC';
    await element.updateComplete;
    expect(stamp()).to.equal('06:33');
  });

  it('tells China time unless told otherwise', async () => {
    const element = await phone([text('一')], { framed: true });
    expect(find(element, '.status-bar .time').textContent).to.equal('14:32');
    element.timeZone = 'UTC';
    await element.updateComplete;
    expect(find(element, '.status-bar .time').textContent).to.equal('06:32');
  });

  it('takes the newest message for the present when it is not told', async () => {
    const element = await phone([text('一', { at: NOW - 5 * MINUTE })], { framed: true, now: undefined });
    expect(find(element, '.status-bar .time').textContent).to.equal('14:27');
  });

  it('warns once of a kind it cannot draw, names the known ones, and shows the rest', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warnings.push(message);
    try {
      const unknown = { ...text('?'), kind: 'cardz' as 'text' };
      const element = await phone([unknown, text('好'), { ...unknown }]);
      element.messages = [...element.messages];
      await element.updateComplete;
      expect(all(element, 'li')).to.have.length(1);
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((message) => message.includes('cardz'))).to.deep.equal([
      'wechat-phone: no renderer for message kind "cardz". Known kinds: text, image, system, template, subscription.',
    ]);
  });
});

describe('wechat-phone: template card', () => {
  const shown = (element: Element) =>
    all(element, 'dl > div').map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]);

  it('shows title, day and one row for each parameter (S22)', async () => {
    const element = await phone([card()], { framed: true });
    expect(find(element, '.card .title').textContent).to.equal('订单发货通知');
    expect(find(element, '.card .date').textContent).to.equal('11月20日');
    expect(shown(element)).to.deep.equal([
      ['商品名称', '手冲咖啡壶'],
      ['订单编号', 'QZ4217'],
    ]);
    expect(boxOf(element, '.card').width).to.equal(343);
  });

  it('leads nowhere, to the page, or to the mini program, which wins (L77)', async () => {
    const url = 'https://shop.example/o/1';
    const miniprogram = { appid: 'wxmini', pagepath: 'pages/order' };
    const cases = [
      [{}, undefined, undefined],
      [{ url }, '查看详情', { href: url }],
      [{ url, miniprogram }, '进入小程序查看', { appid: 'wxmini', path: 'pages/order' }],
    ] as const;
    for (const [body, words, target] of cases) {
      const element = await phone([card(body)]);
      let opened: WechatOpenEvent | undefined;
      element.addEventListener('wechat-open', (event) => (opened = event));
      const [action] = all(element, '.action');
      action?.click();
      expect(action?.textContent.trim()).to.equal(words);
      expect(opened?.detail).to.deep.equal(target);
    }
  });

  it('leaves out first and remark today, and shows them with their colours in the skin of 2021', async () => {
    const content = '{{first.DATA}}\n取餐号：{{keyword1.DATA}}\n{{remark.DATA}}';
    const data = {
      first: { value: '餐好了', color: '#173177' },
      keyword1: { value: 'A12' },
      remark: { value: '慢用', color: 'red;position:fixed' },
    };
    const message = card({ data }, { context: { template: { template_id: 't', title: '取餐提醒', content } } });
    const element = await phone([message]);
    expect(shown(element)).to.deep.equal([['取餐号', 'A12']]);

    element.skin = 'legacy-2021';
    await element.updateComplete;
    const values = all(element, 'dd');
    expect(values.map((value) => value.textContent)).to.deep.equal(['餐好了', 'A12', '慢用']);
    expect(getComputedStyle(values[0]!).color).to.equal('rgb(23, 49, 119)');
    expect(getComputedStyle(values[2]!).position).to.equal('static');

    element.messages = [{ ...message, body: { data: { ...data, first: { value: '餐好了', color: '#00ff00' } } } }];
    await element.updateComplete;
    expect(getComputedStyle(find(element, 'dd')).color).to.equal('rgb(0, 255, 0)');
    element.messages = [{ ...message, body: { data: { ...data, first: { value: '餐好了' } } } }];
    await element.updateComplete;
    expect(getComputedStyle(find(element, 'dd')).color).to.equal(getComputedStyle(all(element, 'dd')[1]!).color);
  });

  it('names the parameters when it does not know the template', async () => {
    const element = await phone([{ direction: 'in', kind: 'template', body: { data: { thing1: { value: '壶' } } } }]);
    expect(shown(element)).to.deep.equal([['thing1', '壶']]);
  });

  it('shows what it can of a body of the wrong shape', async () => {
    const element = await phone([card({ data: 'x' }), card({ data: { thing1: null } }), card({ url: 7 })]);
    expect(all(element, '.card')).to.have.length(3);
  });

  it('dates with the present what has no instant', async () => {
    const element = await phone([card({}, { at: Number.NaN })]);
    expect(find(element, '.stamp').textContent.trim()).to.equal('14:32');
  });
});

describe('wechat-phone: colours', () => {
  it('has a scheme of its own, and leaves the page its colours beside the glass', async () => {
    const element = await phone([text('一', { draft: true })], { framed: true, scheme: 'dark' });
    expect(getComputedStyle(find(element, '.screen')).backgroundColor).to.equal('rgb(17, 17, 17)');
    expect(getComputedStyle(find(element, '.draft-mark')).color).to.equal('rgb(39, 71, 184)');
    element.scheme = 'light';
    await element.updateComplete;
    expect(getComputedStyle(find(element, '.screen')).backgroundColor).to.equal('rgb(237, 237, 237)');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible in ${scheme} colours`, async () => {
      const content = '<a href="https://a.example">看看</a>';
      const element = await phone([text(content), card({ url: 'https://a.example' })], { framed: true, scheme });
      await expect(element).to.be.accessible();
    });
  }
});

describe('wechat-phone: size', () => {
  it('fills a container of 320 without a bezel, and draws no device', async () => {
    const element = await phone([card()], { width: 320 });
    expect(boxOf(element, '.screen').width).to.equal(320);
    expect(boxOf(element, '.screen').height).to.equal(700);
    expect(all(element, '.status-bar, .home')).to.have.length(0);
  });

  it('is never higher than its container', async () => {
    const element = await phone([card()], { framed: true });
    expect(boxOf(element, '.bezel').height).to.equal(700);
  });

  it('shows the chat of its owner by name', async () => {
    const element = await phone([], { account, person });
    expect(find(element, '.name').textContent).to.equal('青砖杂货铺');
  });
});
