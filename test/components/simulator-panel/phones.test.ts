import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatSimulatorPanel } from '../../../components/simulator-panel/simulator-panel.js';
import { all, button, choose, enter, find, openTab, panel, settled, words, world } from './sample.js';

const phones = (element: Element) => all(element, 'wechat-phone');
const shown = (phone: Element) => phone.shadowRoot?.querySelector('.chat')?.textContent ?? '';

/** The phone is loaded on first use. */
async function withPhones(element: WechatSimulatorPanel, count: number): Promise<void> {
  for (let tries = 0; tries < 100 && phones(element).length < count; tries += 1) await settled(element);
  expect(phones(element)).to.have.length(count);
  await settled(element);
}

describe('wechat-simulator-panel: phones', () => {
  for (const [width, count] of [
    [879, 0],
    [880, 1],
    [1320, 2],
  ] as const) {
    it(`shows ${count} beside the lists where it is ${width} wide`, async () => {
      const { simulator } = await world();
      const element = await panel(simulator, { width });
      await withPhones(element, count);
      expect(all(element, '[role=tab]').some((tab) => tab.textContent.includes('手机'))).to.equal(count === 0);
    });
  }

  it('shows what each of them gets, and lets each of them write', async () => {
    const { simulator, followers, sendText } = await world();
    const element = await panel(simulator, { width: 1400, openid: followers[0]!.openid });
    await withPhones(element, 2);
    await sendText(1);
    await settled(element);
    const [first, second] = phones(element);
    expect(shown(first!)).to.contain('您好');
    expect(shown(second!)).not.to.contain('您好');

    all(element, 'input[name=content]')[1]!.focus();
    await sendKeys({ type: '请问有货吗' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(shown(second!)).to.contain('请问有货吗');
    expect(words(element, '.device:nth-child(2) .device-head .window')).to.equal('窗口 48:00:00，5/5');
  });

  it('opens 服务通知 on the phone of who does not follow once a notice arrives there (L81)', async () => {
    const { simulator, followers, sendNotice } = await world();
    const element = await panel(simulator, { width: 900, openid: followers[10]!.openid });
    await withPhones(element, 1);
    const [phone] = phones(element);
    const bar = () => phone!.shadowRoot?.textContent ?? '';
    expect(bar()).not.to.contain('服务通知');
    await sendNotice(11);
    for (let tries = 0; tries < 100 && !bar().includes('手冲咖啡壶套装'); tries += 1) await settled(element);
    expect(bar()).to.contain('服务通知').and.to.contain('手冲咖啡壶套装');
  });

  it('gives a phone to another one; both never show the same', async () => {
    const { simulator, followers } = await world();
    const [one, two, three] = followers.map(({ openid }) => openid) as [string, string, string];
    const element = await panel(simulator, { width: 1400, openid: one });
    await withPhones(element, 2);
    const owners = () => all(element, '.device-head select').map((select) => (select as HTMLSelectElement).value);
    choose(element, '.device:nth-child(2) .device-head select', three);
    await settled(element);
    expect(owners()).to.deep.equal([one, three]);
    choose(element, '.device .device-head select', three);
    await settled(element);
    expect(owners()).to.deep.equal([three, one]);
    expect(element.openid).to.equal(three);
    choose(element, '.device:nth-child(2) .device-head select', two);
    await settled(element);
    expect(owners()).to.deep.equal([three, two]);
  });

  it('lets the owner of a phone answer a menu in a message, and press the account’s own', async () => {
    const { simulator, account, followers } = await world();
    const body = { button: [{ type: 'click', name: '我的订单', key: 'ORDERS' }] };
    await simulator.execute({ type: 'create-menu', account: account.appid, body });
    const element = await panel(simulator, { width: 900, openid: followers[3]!.openid });
    await withPhones(element, 1);
    const [phone] = phones(element);
    const detail = { msgmenuid: '1', msgmenucontent: '满意' };
    phone!.dispatchEvent(Object.assign(new Event('wechat-open', { bubbles: true, cancelable: true }), { detail }));
    await settled(element);
    expect(shown(phone!)).to.contain('满意');

    const pressed = { button: { type: 'click', key: 'ORDERS' } };
    await simulator.clock.advance(49 * 3_600_000);
    phone!.dispatchEvent(Object.assign(new Event('wechat-menu', { bubbles: true }), { detail: pressed }));
    await settled(element);
    expect(words(element, '.device-head .window')).to.equal('窗口 00:01:00，3/3');
  });

  it('stands behind a tab where it is narrow, with what its owner does', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { width: 320, openid: followers[0]!.openid });
    expect(phones(element)).to.have.length(0);
    await openTab(element, '手机');
    await withPhones(element, 1);
    expect(all(element, 'input[name=content]')).to.have.length(1);
    expect(phones(element)[0]!.hasAttribute('framed')).to.equal(false);
    const body = find(element, '.body');
    expect(body.scrollWidth).to.equal(body.clientWidth);
  });

  it('shows none where the page has one of its own', async () => {
    const { simulator } = await world();
    const element = await panel(simulator, { width: 900 });
    await withPhones(element, 1);
    element.phones = 'none';
    await settled(element);
    expect(phones(element)).to.have.length(0);
    expect(all(element, '[role=tab]')).to.have.length(3);
  });
});

describe('wechat-simulator-panel: what a person does', () => {
  it('sends a place, a link, and scans a code', async () => {
    const { simulator, followers } = await world();
    const { openid } = followers[3]!;
    const element = await panel(simulator, { openid });
    button(element, '发位置').click();
    await settled(element);
    enter(element, 'label', '外滩');
    all(element, '.deed button')[0]!.click();
    await settled(element);
    button(element, '发链接').click();
    await settled(element);
    enter(element, 'title', '团购');
    enter(element, 'url', 'https://shop.example/');
    all(element, '.deed button')[0]!.click();
    await settled(element);
    const inbox = await simulator.execute({ type: 'inbox', openid });
    expect(inbox.ok && inbox.answer.messages.slice(-2).map(({ text }) => text)).to.deep.equal([
      '[位置] 外滩',
      '[链接] 团购\nhttps://shop.example/',
    ]);
    await simulator.clock.advance(49 * 3_600_000);
    button(element, '扫码').click();
    await settled(element);
    enter(element, 'scene', 'poster');
    all(element, '.deed button')[0]!.click();
    await settled(element);
    const list = await simulator.execute({ type: 'list-followers' });
    expect(list.ok && list.answer.followers[3]!.windows[0]!.engagement).to.equal('scan');
  });

  it('carries tags, which can be put on, taken off and made', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { openid: followers[0]!.openid });
    const tagsOfFirst = async () => {
      const list = await simulator.execute({ type: 'list-followers' });
      return list.ok ? [...list.answer.followers[0]!.tags] : [];
    };
    const before = await tagsOfFirst();
    button(element, '标签').click();
    await settled(element);
    enter(element, 'name', '常客');
    button(element, '新建').click();
    await settled(element);
    const box = () => all(element, 'fieldset.tags label').find((label) => label.textContent.includes('常客'))!;
    box().querySelector('input')!.click();
    await settled(element);
    expect((await tagsOfFirst()).length).to.equal(before.length + 1);
    box().querySelector('input')!.click();
    await settled(element);
    expect(await tagsOfFirst()).to.deep.equal(before);
  });
});

describe('wechat-simulator-panel: accounts and many followers', () => {
  it('adds a follower by name, and many at once', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, '粉丝').click();
    await settled(element);
    enter(element, 'nickname', '霜降');
    button(element, '添加').click();
    await settled(element);
    expect(words(element, '#followers-title .aside')).to.equal('13 位粉丝');
    enter(element, 'count', '1000000');
    button(element, '添加').click();
    await settled(element);
    expect(words(element, '#followers-title .aside')).to.equal('1000013 位粉丝');
    const row = all(element, '[role=option]').length;
    expect(row).to.equal(5);
  });

  it('turns the pages of a million followers, never with more than a page in the list', async () => {
    const { simulator, account } = await world();
    await simulator.execute({ type: 'add-followers', appid: account.appid, count: 1_000_000 });
    const element = await panel(simulator);
    all(element, '.more')[0]!.click();
    await settled(element);
    expect(words(element, '.pager [role=status]')).to.equal('第 1–100 位，共 1,000,012 位');
    enter(element, 'number', '1000012');
    find(element, '.pager').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await settled(element);
    expect(words(element, '.pager [role=status]')).to.equal('第 1,000,001–1,000,012 位，共 1,000,012 位');
    expect(all(element, '[role=option]')).to.have.length(12);
    expect((button(element, '下一页') as HTMLButtonElement).disabled).to.equal(true);
    button(element, '上一页').click();
    await settled(element);
    expect(all(element, '[role=option]')).to.have.length(100);
  });

  it('changes the rules of the reply window and says what they are', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    expect(words(element, '.account .note')).to.equal(
      '发消息后 48 小时内最多 5 条；点菜单、扫码、关注后 1 分钟内最多 3 条；超出被拒绝',
    );
    choose(element, '.choice:nth-of-type(2) select', 'sinch');
    await settled(element);
    expect(words(element, '.account .note')).to.equal('发消息后 48 小时内最多 20 条；超出会收下，再报 FAILED');
    const accounts = await simulator.execute({ type: 'list-accounts' });
    expect(accounts.ok && accounts.answer.accounts[0]!.profile).to.equal('sinch');
  });

  it('looks at another account, and says so', async () => {
    const { simulator, followers } = await world();
    const list = await simulator.execute({ type: 'list-accounts' });
    const other = list.ok ? list.answer.accounts[1]! : undefined;
    const element = await panel(simulator, { openid: followers[0]!.openid });
    const chosen: object[] = [];
    element.addEventListener('wechat-select', ({ detail }) => chosen.push(detail));
    choose(element, '.choice select', other!.appid);
    await settled(element);
    expect(chosen).to.deep.equal([{ openid: '', appid: other!.appid }]);
    const others = await simulator.execute({ type: 'list-followers', appid: other!.appid });
    expect(words(element, '#followers-title .aside')).to.equal(`${others.ok ? others.answer.total : ''} 位粉丝`);
  });
});
