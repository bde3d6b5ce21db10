import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatOpenEvent, WechatScreenEvent } from '../../../components/events.js';
import { account, all, boxOf, card, find, MINUTE, notice, NOW, phone, serviceNotice, text } from './sample.js';

const titles = (element: Element, screen: string) =>
  all(element, `${screen} .card .title`).map((title) => title.textContent);

describe('wechat-phone: subscription notices', () => {
  it('stand in the chat of a follower, as template messages do (L80)', async () => {
    const element = await phone([card(), notice()]);
    expect(titles(element, '.chat')).to.deep.equal(['订单发货通知', '到货提醒']);
    const [template, subscription] = all(element, '.card').map((each) => each.getBoundingClientRect().height);
    expect(subscription).to.equal(template);
    expect(all(element, '.card .date').map((date) => date.textContent)).to.deep.equal(['11月20日', '11月20日']);
    expect(all(element, '.head')).to.have.length(0);
  });

  it('stand in 服务通知 for everybody else, under the name of who sent them (L81)', async () => {
    const other = { nickname: '飞鹭速运', appid: 'wxother' };
    const element = await phone([
      notice({}, { id: 'followed' }),
      serviceNotice({ at: NOW - 60 * MINUTE, context: { account: other } }),
      serviceNotice(),
    ]);
    expect(all(element, '.chat .card')).to.have.length(1);
    element.screen = 'notifications';
    await element.updateComplete;
    expect(find(element, '.over .name').textContent).to.equal('服务通知');
    expect(all(element, '.pane .sender').map((sender) => sender.textContent)).to.deep.equal([
      '飞鹭速运',
      account.nickname,
    ]);
    expect(titles(element, '.pane')).to.deep.equal(['订阅通知', '到货提醒']);
    expect(all(element, '.pane .stamp').map((stamp) => stamp.textContent.trim())).to.deep.equal(['13:32', '14:32']);
    expect(all(element, '.pane .date')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('lead to the page that their body names, or to the mini program, which wins', async () => {
    const miniprogram = { appid: 'wxmini', pagepath: 'pages/order' };
    const cases = [
      [{ url: 'https://shop.example/not-a-key-of-notices' }, undefined, undefined],
      [{ page: 'https://shop.example/o/1' }, '查看详情', { href: 'https://shop.example/o/1' }],
      [{ page: 'https://shop.example/o/1', miniprogram }, '进入小程序查看', { appid: 'wxmini', path: 'pages/order' }],
    ] as const;
    for (const [body, words, target] of cases) {
      const element = await phone([notice(body, { place: 'service-notifications' })], { screen: 'notifications' });
      let opened: WechatOpenEvent | undefined;
      element.addEventListener('wechat-open', (event) => (opened = event));
      const [action] = all(element, '.pane .action');
      action?.click();
      expect(action?.textContent.trim()).to.equal(words);
      expect(opened?.detail).to.deep.equal(target);
    }
  });

  it('look as today in the skin of 2021, which is older than they are', async () => {
    const data = { first: { value: '头' }, thing1: { value: '壶', color: '#ff0000' } };
    const content = '{{first.DATA}}\n商品：{{thing1.DATA}}';
    const element = await phone(
      [notice({ data }, { context: { template: { template_id: 't', title: '提醒', content } } })],
      { skin: 'legacy-2021' },
    );
    expect(all(element, 'dd').map((value) => value.textContent)).to.deep.equal(['壶']);
  });

  it('are called 订阅通知 where their template is not known', async () => {
    const element = await phone([notice({}, { context: {} })]);
    expect(titles(element, '.chat')).to.deep.equal(['订阅通知']);
  });

  it('are said when they arrive, and where those are that are not in the chat', async () => {
    const element = await phone([text('一', { id: 'a' })]);
    const live = find(element, '[role=status]');
    element.messages = [...element.messages, notice({}, { id: 'b' })];
    await element.updateComplete;
    expect(live.textContent.trim()).to.equal('收到到货提醒');
    element.messages = [...element.messages, serviceNotice({ id: 'c' })];
    await element.updateComplete;
    expect(live.textContent.trim()).to.equal('服务通知收到到货提醒');
    expect(find(element, '.chat').getAttribute('aria-label')).to.equal('青砖杂货铺的聊天，2 条消息');
  });

  it('count as the present when they are the newest', async () => {
    const late = serviceNotice({ at: NOW + 10 * MINUTE });
    const element = await phone([text('一'), late], { framed: true, now: undefined });
    expect(find(element, '.status-bar .time').textContent).to.equal('14:42');
  });
});

describe('wechat-phone: 服务通知', () => {
  it('is one stop with a name: Enter goes to what can be pressed, arrows walk it, Escape comes out', async () => {
    const page = (n: number) => notice({ page: `https://a.example/${n}` }, { place: 'service-notifications' });
    const element = await phone([page(1), page(2)], { screen: 'notifications' });
    const opened: unknown[] = [];
    element.addEventListener('wechat-open', (event) => opened.push(event.detail));
    const pane = find(element, '.pane');
    expect(pane.getAttribute('aria-label')).to.equal('服务通知，2 条');
    pane.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal([{ href: 'https://a.example/1' }, { href: 'https://a.example/2' }]);
    await sendKeys({ press: 'Escape' });
    expect(element.shadowRoot?.activeElement).to.equal(pane);
  });

  it('hides the chat under it from keys and screen readers', async () => {
    const element = await phone([text('https://a.example'), serviceNotice()], { screen: 'notifications' });
    expect(find(element, '.chat').closest('[inert]')).to.not.equal(null);
    element.screen = 'chat';
    await element.updateComplete;
    expect(all(element, '.over, [inert]')).to.have.length(0);
  });

  it('leads back to the list of chats, unless the page keeps the person there', async () => {
    const element = await phone([serviceNotice()], { screen: 'notifications' });
    const asked: unknown[] = [];
    const keep = (event: WechatScreenEvent) => {
      asked.push(event.detail);
      event.preventDefault();
    };
    element.addEventListener('wechat-screen', keep);
    find(element, '.over .navigation-bar button').click();
    await element.updateComplete;
    expect(asked).to.deep.equal([{ screen: 'chat-list' }]);
    expect(element.screen).to.equal('notifications');
    element.removeEventListener('wechat-screen', keep);
    find(element, '.over .navigation-bar button').click();
    expect(element.screen).to.equal('chat-list');
  });

  it('shows the newest notice, also when one comes, while nobody scrolls', async () => {
    const notices = Array.from({ length: 12 }, (_, index) => serviceNotice({ id: String(index) }));
    const element = await phone(notices, { screen: 'notifications' });
    const pane = find(element, '.pane');
    const atEnd = () => pane.scrollHeight - pane.scrollTop - pane.clientHeight < 2;
    expect(atEnd()).to.equal(true);
    element.messages = [...notices, serviceNotice({ id: 'new' })];
    await element.updateComplete;
    expect(atEnd()).to.equal(true);
  });

  it('marks beside the glass the notice that is not sent yet', async () => {
    const element = await phone([text('一'), serviceNotice({ draft: true })], { framed: true });
    const mark = find(element, '.draft-mark');
    expect(mark.hidden).to.equal(true);
    element.screen = 'notifications';
    await element.updateComplete;
    expect(mark.hidden).to.equal(false);
    expect(mark.getBoundingClientRect().top).to.be.closeTo(boxOf(element, '.pane .row').top, 1);
  });

  it('draws the newest hundred of a great many', async () => {
    const notices = Array.from({ length: 150 }, (_, index) => serviceNotice({ id: String(index) }));
    const element = await phone(notices, { screen: 'notifications' });
    const keys = all(element, '.pane li').map((row) => row.dataset.key);
    expect([keys.length, keys[0], keys.at(-1)]).to.deep.equal([100, '50', '149']);
    expect(find(element, '.pane').getAttribute('aria-label')).to.equal('服务通知，150 条');
  });

  it('fits at 320 with long words and the largest text', async () => {
    const long = { title: '很长的标题'.repeat(12), template_id: 't', content: '事项：{{thing1.DATA}}' };
    const element = await phone(
      [serviceNotice({ context: { template: long, account: { nickname: 'W'.repeat(80) } } })],
      { screen: 'notifications', width: 320, textSize: 'largest' },
    );
    const pane = find(element, '.pane');
    expect(pane.scrollWidth).to.equal(pane.clientWidth);
    expect(boxOf(element, '.pane .card').right).to.be.at.most(boxOf(element, '.screen').right - 16);
  });
});
