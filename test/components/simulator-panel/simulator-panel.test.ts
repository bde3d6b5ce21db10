import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, breaking, button, find, panel, settled, words, world } from './sample.js';

describe('wechat-simulator-panel: clock', () => {
  it('shows the full time in China and says that it stands still', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    expect(words(element, '.clock time')).to.equal('11月20日 周五 14:32');
    expect(words(element, '.clock .tag')).to.equal('冻结');
  });

  it('moves a minute and two days on', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, '+1 分钟').click();
    await settled(element);
    expect(words(element, '.clock .hour')).to.equal('14:33');
    button(element, '+48 小时').click();
    await settled(element);
    expect(words(element, '.clock time')).to.equal('11月22日 周日 14:33');
  });

  it('runs and freezes, and the button says which it will do', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, '让时钟走').click();
    await settled(element);
    expect((await simulator.clock.now()).mode).to.equal('run');
    expect(words(element, '.clock .tag')).to.equal('运行');
    button(element, '冻结时钟').click();
    await settled(element);
    expect((await simulator.clock.now()).mode).to.equal('freeze');
  });

  it('shows what another one does to the clock', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    await simulator.clock.advance(3_600_000);
    await settled(element);
    expect(words(element, '.clock .hour')).to.equal('15:32');
  });

  it('repaints a running clock every second without asking anything', async () => {
    const { simulator } = await world();
    let asked = 0;
    const counted = breaking(simulator, () => {
      asked += 1;
      return undefined;
    });
    await simulator.clock.run(600);
    const element = await panel(counted);
    const before = words(element, '.clock .hour');
    asked = 0;
    await aTimeout(1500);
    expect(words(element, '.clock .hour') > before).to.equal(true);
    expect(asked).to.equal(0);
  });

  it('writes the time the English way', async () => {
    const { simulator } = await world();
    const element = await panel(simulator, { lang: 'en' });
    expect(words(element, '.clock time')).to.equal('Fri 20 Nov, 14:32');
  });
});

describe('wechat-simulator-panel: followers', () => {
  const NAMES = ['立春', '雨水', '惊蛰', '春分', '清明', '谷雨'];
  const row = (element: Element, number: number) =>
    all(element, '[role=option]').find((option) => option.textContent.includes(NAMES[number - 1]!))!;
  const cell = (element: Element, number: number, selector: string) =>
    row(element, number).querySelector(selector)?.textContent.trim();

  const names = (element: Element) =>
    all(element, '.follower .name > span:first-child').map((each) => each.textContent);

  it('lists those first whose window closes first, or all by number', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    expect(names(element)).to.deep.equal(['惊蛰', '雨水', '立春', '春分', '谷雨']);
    button(element, '快关闭的在前').click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['立春', '雨水', '惊蛰', '春分', '清明']);
  });

  it('lists them with the life of their window and the replies it holds (E06)', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { openid: followers[4]!.openid });
    expect([1, 2, 3, 4, 5].map((number) => cell(element, number, '.window'))).to.deep.equal([
      '47:00:00',
      '00:01:00',
      '00:00:30',
      '已关闭',
      '—',
    ]);
    expect(cell(element, 1, '.number')).to.equal('5/5');
    expect(cell(element, 5, '.standing')).to.equal('收不到任何消息');
  });

  it('colours a window that ends within the hour, and within the minute', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    const urgency = (number: number) => row(element, number).querySelector('.window')?.className;
    expect([1, 2, 3, 4].map(urgency)).to.deep.equal([
      'window calm',
      'window warning',
      'window danger',
      'window closed',
    ]);
  });

  it('closes the window the moment after 48 hours (E05)', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    await simulator.clock.advance(47 * 3_600_000);
    await settled(element);
    expect(cell(element, 1, '.window')).to.equal('00:00:00');
    await simulator.clock.advance(1);
    await settled(element);
    expect(cell(element, 1, '.window')).to.equal('已关闭');
  });

  it('is one stop: arrows choose, and going past the last one shows everyone', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { openid: followers[3]!.openid });
    const chosen: string[] = [];
    element.addEventListener('wechat-select', (event) => chosen.push(event.detail.openid));
    button(element, '快关闭的在前').click();
    await element.updateComplete;
    expect(all(element, '[role=option][tabindex="0"]')).to.deep.equal([row(element, 4)]);
    expect(all(element, '[role=option]')).to.have.length(5);

    row(element, 4).focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    expect(chosen).to.deep.equal([followers[4]!.openid, followers[5]!.openid]);
    expect(all(element, '[role=option]')).to.have.length(12);
    expect(element.openid).to.equal(followers[5]!.openid);
    expect(element.shadowRoot?.activeElement).to.equal(row(element, 6));
  });

  it('keeps the chosen one in the short list, and fires nothing when a script chooses', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { openid: followers[10]!.openid });
    let fired = false;
    element.addEventListener('wechat-select', () => (fired = true));
    expect(all(element, '[role=option]')).to.have.length(6);
    element.openid = followers[0]!.openid;
    await element.updateComplete;
    expect(fired).to.equal(false);
    expect(all(element, '[role=option]')).to.have.length(5);
  });

  it('lets the chosen one write, and opens a window again', async () => {
    const { simulator, followers } = await world();
    const { openid } = followers[3]!;
    const element = await panel(simulator, { openid });
    find(element, 'input').focus();
    await sendKeys({ type: '在吗' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    const inbox = await simulator.execute({ type: 'inbox', openid });
    expect(inbox.ok && inbox.answer.messages.at(-1)?.text).to.equal('在吗');
    expect(cell(element, 4, '.window')).to.equal('48:00:00');
    expect((find(element, 'input') as HTMLInputElement).value).to.equal('');
  });

  it('lets the chosen one leave and block, and marks it', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { openid: followers[0]!.openid });
    button(element, '让立春屏蔽').click();
    await settled(element);
    button(element, '让立春取关').click();
    await settled(element);
    expect([...row(element, 1).querySelectorAll('.tag')].map((tag) => tag.textContent)).to.deep.equal([
      '已取关',
      '已屏蔽',
    ]);
    expect(button(element, '让立春关注')).to.be.instanceOf(HTMLElement);
  });
});

describe('wechat-simulator-panel: failures', () => {
  it('says in place what the simulator could not do, keeps what was typed, and tries again', async () => {
    const { simulator, followers } = await world();
    const broken = breaking(simulator, (type) => (type === 'act' ? 'connection lost' : undefined));
    const element = await panel(broken, { openid: followers[0]!.openid });
    find(element, 'input').focus();
    await sendKeys({ type: '在吗' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(words(element, '.problem span')).to.equal('模拟器没有做成这件事：connection lost');
    expect((find(element, 'input') as HTMLInputElement).value).to.equal('在吗');
  });

  it('says that the simulator does not answer, and reads it again when asked', async () => {
    const { simulator } = await world();
    let down = true;
    const flaky = breaking(simulator, () => (down ? 'no answer' : undefined));
    const element = await panel(flaky);
    expect(words(element, '.failure p')).to.contain('模拟器没有做成这件事：no answer');
    down = false;
    button(element, '再试一次').click();
    await settled(element);
    expect(all(element, '.failure')).to.have.length(0);
    expect(all(element, '[role=option]')).to.have.length(5);
  });

  it('shows a refused action as a sentence', async () => {
    const { simulator, followers } = await world();
    const element = await panel(simulator, { openid: followers[4]!.openid });
    find(element, 'input').focus();
    await sendKeys({ type: '在吗' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(words(element, '.problem')).to.equal('清明没有关注这个账号');
  });

  it('says what is missing while it has no simulator, and lets go of one it had', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    element.simulator = undefined;
    await element.updateComplete;
    expect(words(element, '.empty')).to.contain('还没有模拟器');
    await simulator.clock.advance(1);
    await settled(element);
    expect(all(element, '.clock')).to.have.length(0);
  });
});
