import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatScreenEvent } from '../../../components/events.js';
import type { PhoneScreen, WechatPhone } from '../../../components/phone/phone.js';
import { account, all, boxOf, card, find, MINUTE, NOW, phone, serviceNotice, text } from './sample.js';

const words = (element: Element, selector: string) => all(element, selector).map((each) => each.textContent.trim());
const focused = (element: WechatPhone) => element.shadowRoot?.activeElement;

/** A press leads to another screen once that is drawn. */
async function press(element: WechatPhone, selector: string): Promise<void> {
  find(element, selector).click();
  await element.updateComplete;
  await aTimeout(0);
}

describe('wechat-phone: list of chats', () => {
  it('has 服务通知 once there are notices, and the chat of the account, the newest first (L81)', async () => {
    const element = await phone([text('早', { at: NOW - MINUTE })], { screen: 'chat-list' });
    expect(words(element, '.entry .name')).to.deep.equal([account.nickname]);
    element.messages = [...element.messages, serviceNotice()];
    await element.updateComplete;
    expect(words(element, '.entry .name')).to.deep.equal(['服务通知', account.nickname]);
    expect(words(element, '.entry .line')).to.deep.equal(['青砖杂货铺：到货提醒', '早']);
    expect(find(element, '.pane').getAttribute('aria-label')).to.equal('聊天列表，2 个聊天');
    await expect(element).to.be.accessible();
  });

  it('has no chat of an account that somebody does not follow and only gets notices of (L81)', async () => {
    const element = await phone([serviceNotice()], { screen: 'chat-list' });
    expect(words(element, '.entry .name')).to.deep.equal(['服务通知']);
  });

  const lines = [
    [card(), '[订单发货通知]'],
    [text('看<a href="https://a.example">这里</a>[微笑]'), '看这里[微笑]'],
    [text('<b>在吗</b>', { direction: 'out' }), '<b>在吗</b>'],
    [text('', { kind: 'image' }), '[图片]'],
  ] as const;
  for (const [message, line] of lines) {
    it(`says ${line} of a message`, async () => {
      const element = await phone([message], { screen: 'chat-list' });
      expect(words(element, '.entry .line')).to.deep.equal([line]);
    });
  }

  it('tells the time of today and the day of what is older', async () => {
    const ages = [0, 24 * 60, 2 * 24 * 60, 30 * 24 * 60];
    const shown: (string | undefined)[] = [];
    for (const minutes of ages) {
      const element = await phone([text('早', { at: NOW - minutes * MINUTE })], { screen: 'chat-list' });
      shown.push(...words(element, '.entry time'));
    }
    expect(shown).to.deep.equal(['14:32', '昨天', '星期三', '10月21日']);
  });

  it('counts what is unread only when it is told', async () => {
    const element = await phone([text('早'), serviceNotice()], { screen: 'chat-list' });
    expect(find(element, '.over .navigation-bar .name').textContent).to.equal('微信');
    expect(all(element, '.badge')).to.have.length(0);
    element.unread = { chat: 120, 'service-notifications': 1 };
    await element.updateComplete;
    expect(find(element, '.over .navigation-bar .name').textContent).to.equal('微信（99+）');
    expect(words(element, '.badge').sort()).to.deep.equal(['1 条未读', '120 条未读']);
    element.unread = { chat: -1, 'service-notifications': Number.NaN };
    await element.updateComplete;
    expect(all(element, '.badge')).to.have.length(0);
  });

  it('is walked with keys, and a row leads to its chat', async () => {
    const element = await phone([text('早', { at: NOW - MINUTE }), serviceNotice()], { screen: 'chat-list' });
    find(element, '.pane').focus();
    await sendKeys({ press: 'Enter' });
    expect(focused(element)?.textContent).to.contain('服务通知');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)?.textContent).to.contain(account.nickname);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await aTimeout(0);
    expect(element.screen).to.equal('notifications');
    expect(focused(element) === find(element, '.pane')).to.equal(true);
  });

  it('is where the chevron of a chat leads, and back', async () => {
    const element = await phone([text('早')]);
    await press(element, '.app .navigation-bar button');
    expect(element.screen).to.equal('chat-list');
    await press(element, '.entry');
    expect(element.screen).to.equal('chat');
    expect(focused(element) === find(element, '.chat')).to.equal(true);
    expect(all(element, '.over')).to.have.length(0);
  });

  it('keeps long names and large text inside 320', async () => {
    const long = { nickname: 'W'.repeat(80), appid: 'a' };
    const element = await phone([text('W'.repeat(300)), serviceNotice({ context: { account: long } })], {
      account: long,
      screen: 'chat-list',
      width: 320,
      textSize: 'largest',
    });
    expect(find(element, '.pane').scrollWidth).to.equal(find(element, '.pane').clientWidth);
    for (const time of all(element, '.entry time')) {
      expect(time.getBoundingClientRect().right).to.be.at.most(boxOf(element, '.screen').right - 15);
    }
  });
});

describe('wechat-phone: locked', () => {
  const at = (minutes: number) => ({ at: NOW - minutes * MINUTE });

  it('tells what came, the newest first, and of what came to 服务通知 who sent it (L81)', async () => {
    const element = await phone(
      [
        text('昨天的', at(24 * 60)),
        text('今早的', at(5 * 60)),
        text('我写的', { direction: 'out', ...at(3) }),
        text('系统', { kind: 'system' }),
        card({}, at(2)),
        serviceNotice(),
      ],
      { screen: 'lock' },
    );
    expect(words(element, '.notice .title')).to.deep.equal(['服务通知', ...Array<string>(3).fill(account.nickname)]);
    expect(words(element, '.notice .text')).to.deep.equal(['青砖杂货铺：到货提醒', '订单发货通知', '今早的', '昨天的']);
    expect(words(element, '.notice .age')).to.deep.equal(['现在', '2 分钟前', '09:32', '昨天']);
    expect(words(element, ':is(.clock, .day)')).to.have.members(['14:32', '11月20日 星期五']);
    expect(find(element, '.pane').getAttribute('aria-label')).to.equal('锁屏，4 条通知');
    await expect(element).to.be.accessible();
  });

  it('has room for four', async () => {
    const messages = Array.from({ length: 9 }, (_, index) => text(String(index), at(9 - index)));
    const element = await phone(messages, { screen: 'lock' });
    expect(words(element, '.notice .text')).to.deep.equal(['8', '7', '6', '5']);
  });

  it('opens what is pressed where it stands', async () => {
    for (const [message, screen] of [
      [text('早'), 'chat'],
      [serviceNotice(), 'notifications'],
    ] as const) {
      const element = await phone([message], { screen: 'lock' });
      const asked: PhoneScreen[] = [];
      element.addEventListener('wechat-screen', ({ detail }: WechatScreenEvent) => asked.push(detail.screen));
      await press(element, '.notice');
      expect([...asked, element.screen]).to.deep.equal([screen, screen]);
    }
  });

  it('leaves the time of an iPhone’s own line to the clock, and shows it on other phones', async () => {
    const element = await phone([], { screen: 'lock', framed: true });
    const time = () => getComputedStyle(find(element, '.over .status-bar .time')).visibility;
    expect(time()).to.equal('hidden');
    element.platform = 'android';
    await element.updateComplete;
    expect(time()).to.equal('visible');
  });

  it('tells the time of its zone', async () => {
    const element = await phone([], { screen: 'lock', timeZone: 'UTC' });
    expect(words(element, '.clock')).to.deep.equal(['06:32']);
  });

  for (const platform of ['ios', 'android'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`is accessible on ${platform} in ${scheme}`, async () => {
        const element = await phone([text('W'.repeat(99)), serviceNotice()], {
          screen: 'lock',
          platform,
          scheme,
          width: 320,
        });
        expect(find(element, '.pane').scrollWidth).to.equal(find(element, '.pane').clientWidth);
        await expect(element).to.be.accessible();
      });
    }
  }
});

describe('wechat-phone: which screen', () => {
  it('stays with the chat, and warns once, when it does not know the screen', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warnings.push(message);
    try {
      const element = await phone([text('早')], { screen: 'moments' as PhoneScreen });
      element.messages = [text('早'), text('好')];
      await element.updateComplete;
      expect(all(element, '.over, [inert]')).to.have.length(0);
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((message) => message.includes('moments'))).to.deep.equal([
      'wechat-phone: screen "moments" is not known. Known: chat, notifications, chat-list, lock, page, article.',
    ]);
  });

  it('can be set before there is a message, and by an attribute', async () => {
    const element = await phone([]);
    element.setAttribute('screen', 'notifications');
    await element.updateComplete;
    expect(find(element, '.pane').getAttribute('aria-label')).to.equal('服务通知，0 条');
  });

  it('is called in English where the page is', async () => {
    const element = await phone([text('早'), serviceNotice()], { screen: 'notifications', lang: 'en' });
    const names: (string | null)[] = [];
    for (const screen of ['notifications', 'chat-list', 'lock', 'page', 'article'] as const) {
      element.screen = screen;
      await aTimeout(0);
      await element.updateComplete;
      names.push(find(element, '.pane').getAttribute('aria-label'));
    }
    expect(names).to.deep.equal([
      '服务通知, 1 notice',
      'List of chats, 2 chats',
      'Lock screen, 2 notices',
      'Web page of 青砖杂货铺',
      'Article of 青砖杂货铺',
    ]);
  });

  it('is each phone’s own', async () => {
    const one = await phone([text('早')], { screen: 'lock' });
    const other = await phone([text('早')], { screen: 'lock' });
    await press(one, '.notice');
    expect([one.screen, other.screen]).to.deep.equal(['chat', 'lock']);
  });
});
