import { expect } from '@open-wc/testing';
import { all, breaking, button, enter, find, panel, settled, words, world } from './sample.js';

const OPEN = '时钟与快照';
const HOUR_MS = 3_600_000;

describe('wechat-simulator-panel: clock and snapshots', () => {
  it('goes to the next thing: the window that closes first, and just beyond', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, OPEN).click();
    await settled(element);
    button(element, '到 14:32:30：惊蛰的回复窗口关闭').click();
    await settled(element);
    expect((await simulator.clock.now()).now % 60_000).to.equal(30_001);
    expect(button(element, '到 14:33:00：雨水的回复窗口关闭')).to.be.instanceOf(HTMLElement);
  });

  it('keeps its head on one line, in both languages, from 320 px on, with every jump within reach', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, OPEN).click();
    for (const lang of ['zh-CN', 'en']) {
      element.lang = lang;
      for (const width of [320, 384, 439, 440, 479, 512, 620, 880]) {
        element.style.width = `${String(width)}px`;
        await settled(element);
        const tops = all(element, '.clock .moves > button')
          .filter((each) => each.checkVisibility())
          .map((each) => each.getBoundingClientRect());
        const where = `${lang}, ${String(width)} px`;
        expect(find(element, '.clock').getBoundingClientRect().height, where).to.be.at.most(58);
        expect(new Set(tops.map(({ top }) => top)).size, where).to.equal(1);
        const minutes = all(element, '.clock .minute, .tools .minute').filter((each) => each.checkVisibility());
        expect(minutes, where).to.have.length(1);
        for (const name of all(element, '.tools .name')) {
          expect(name.getBoundingClientRect().height, where).to.be.at.most(24);
        }
      }
    }
  });

  it('goes to work that is due by its name', async () => {
    const { simulator, account, followers } = await world();
    await simulator.execute({
      type: 'put-account',
      account: { appid: account.appid, callback_url: 'http://elsewhere.example/wechat' },
    });
    await simulator.execute({ type: 'add-fault', fault: { callback: '500' } });
    // By then the windows of a minute are closed: nothing else comes first.
    await simulator.clock.advance(3 * 60_000);
    await simulator.execute({ type: 'act', openid: followers[0]!.openid, action: { type: 'text', content: '在吗' } });
    const { now, next } = await simulator.clock.now();
    expect(next).to.include({ event: 'push-due' });
    const element = await panel(simulator);
    button(element, OPEN).click();
    await settled(element);
    all(element, '.tools button')
      .find((each) => each.title === '再推送一次')!
      .click();
    await settled(element);
    expect((await simulator.clock.now()).now - now).to.equal(next!.at - now);
  });

  it('runs as fast as is chosen', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, OPEN).click();
    await settled(element);
    const speed = find(element, '.tools select') as HTMLSelectElement;
    speed.value = '3600';
    speed.dispatchEvent(new Event('change'));
    await settled(element);
    expect(await simulator.clock.now()).to.include({ mode: 'run', speed: 3600 });
    expect(words(element, '.clock .tag')).to.equal('运行 ×3,600');
    await simulator.clock.freeze();
  });

  it('is set to a time in China, and says that it cannot go back', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    button(element, OPEN).click();
    await settled(element);
    enter(element, 'time', '2026-11-21T09:00');
    button(element, '设定').click();
    await settled(element);
    expect(words(element, '.clock time')).to.equal('11月21日 周六 09:00');
    enter(element, 'time', '2026-11-20T09:00');
    button(element, '设定').click();
    await settled(element);
    expect(words(element, '[data-place=clock]')).to.equal('时钟只能往前走。要回到从前，先留一个快照。');
  });

  it('keeps a snapshot under a name and goes back to it, time and people alike', async () => {
    const { simulator, followers } = await world();
    const { openid } = followers[0]!;
    const element = await panel(simulator);
    button(element, OPEN).click();
    await settled(element);
    enter(element, 'name', '发货前');
    button(element, '留下').click();
    await settled(element);
    expect(words(element, '.snapshots .name')).to.equal('发货前 今天 14:32');
    await simulator.execute({ type: 'act', openid, action: { type: 'unfollow' } });
    await simulator.clock.advance(24 * HOUR_MS);
    await settled(element);
    find(element, '.snapshots .button').click();
    await settled(element);
    expect(words(element, '.clock time')).to.equal('11月20日 周五 14:32');
    const list = await simulator.execute({ type: 'list-followers' });
    expect(list.ok && list.answer.followers[0]!.subscribed).to.equal(true);
    button(element, '忘掉「发货前」').click();
    await settled(element);
    expect(all(element, '.snapshots')).to.have.length(0);
  });

  it('says that a snapshot could not be kept, and tries again when asked', async () => {
    const { simulator } = await world();
    let down = true;
    const flaky = {
      ...breaking(simulator, () => undefined),
      snapshot: () => (down ? Promise.reject(new Error('no room')) : simulator.snapshot()),
    };
    const element = await panel(flaky);
    button(element, OPEN).click();
    await settled(element);
    button(element, '留下').click();
    await settled(element);
    expect(words(element, '[data-place=clock] span')).to.contain('no room');
    down = false;
    button(element, '再试一次').click();
    await settled(element);
    expect(all(element, '[data-place=clock]')).to.have.length(0);
    expect(all(element, '.snapshots li')).to.have.length(1);
  });
});
