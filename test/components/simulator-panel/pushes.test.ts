import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, button, choose, enter, find, openTab, panel, settled, words, world, type World } from './sample.js';

/** An account with a callback URL, whose server fails as told. */
async function told(callback: '500' | 'garbage', times: number): Promise<World> {
  const made = await world();
  const { simulator, account } = made;
  // Only faults answer: nothing leaves the page.
  await simulator.execute({ type: 'add-fault', fault: { callback, times } });
  await simulator.execute({
    type: 'put-account',
    account: { appid: account.appid, callback_url: 'http://elsewhere.example/wechat' },
  });
  return made;
}

const says = ({ simulator, followers }: World, number: number, content: string) =>
  simulator.execute({ type: 'act', openid: followers[number - 1]!.openid, action: { type: 'text', content } });

describe('wechat-simulator-panel: pushes', () => {
  it('says how to get some while there is no callback URL, and sets one', async () => {
    const { simulator, account } = await world();
    const element = await panel(simulator);
    await openTab(element, '推送');
    expect(words(element, '.pushes .empty')).to.contain('填上自己服务器的地址');
    enter(element, 'url', 'ftp://example');
    button(element, '设定').click();
    await settled(element);
    expect(words(element, '[data-place=pushes]')).to.contain('http:// 或 https:// 开头');
    enter(element, 'url', 'http://elsewhere.example/wechat');
    button(element, '设定').click();
    await settled(element);
    const accounts = await simulator.execute({ type: 'list-accounts' });
    expect(accounts.ok && accounts.answer.accounts[0]).to.include({
      appid: account.appid,
      callback_url: 'http://elsewhere.example/wechat',
    });
    expect(words(element, '.pushes .problem')).to.contain('地址没有通过校验').and.to.contain('own origin');
    expect(words(element, '.pushes .empty')).to.contain('还没有推送。让粉丝说一句话');
  });

  it('lists them newest first with the state, and opens to attempts and body', async () => {
    const made = await told('500', 9);
    const element = await panel(made.simulator);
    await openTab(element, '推送');
    await says(made, 1, '在吗');
    await says(made, 4, '有货吗');
    await settled(element);
    expect(all(element, '.push .aside').map((name) => name.textContent)).to.deep.equal(['春分', '立春']);
    expect(all(element, '.push .outcome').map((state) => state.textContent.trim())).to.deep.equal([
      '排队中',
      '第 4 次，等待重试',
    ]);
    all(element, 'button.push')[1]!.click();
    await settled(element);
    expect(words(element, '.attempts li')).to.contain('回答了 HTTP 500，不是 200');
    expect(find(element, '.push-detail, [part=push-detail] pre').textContent).to.contain(
      '<Content><![CDATA[在吗]]></Content>',
    );
  });

  it('delivers one again, and finds them by event or person and by state', async () => {
    const made = await told('500', 4);
    const element = await panel(made.simulator);
    await openTab(element, '推送');
    await says(made, 1, '在吗');
    await settled(element);
    find(element, 'button.push').click();
    await settled(element);
    const before = all(element, '.attempts li').length;
    button(element, '重发').click();
    await expectEventually(element, () => all(element, '.attempts li').length > before);

    enter(element, 'search', '雨水');
    await settled(element);
    expect(words(element, '.pushes .empty')).to.equal('没有符合的记录');
    enter(element, 'search', 'TEXT');
    await settled(element);
    expect(all(element, 'button.push')).to.have.length(1);
    choose(element, '.search select', 'dropped');
    await settled(element);
    expect(all(element, 'button.push')).to.have.length(0);
  });

  it('finds pushes that are older than those it keeps', async () => {
    const made = await told('500', 1);
    await says(made, 4, '有货吗');
    for (let count = 0; count < 210; count += 1) await says(made, 1, '在吗');
    const element = await panel(made.simulator);
    await openTab(element, '推送');
    expect(all(element, 'button.push')).to.have.length(200);
    enter(element, 'search', '春分');
    await settled(element);
    expect(all(element, 'button.push')).to.have.length(0);
    await expectEventually(element, () => all(element, 'button.push').length === 1);
    expect(words(element, '.push .aside')).to.equal('春分');
    const attempts = () => all(element, '.attempts li').length;
    find(element, 'button.push').click();
    await settled(element);
    const before = attempts();
    button(element, '重发').click();
    await expectEventually(element, () => attempts() > before);
    await made.simulator.execute({ type: 'reset' });
    await expectEventually(element, () => all(element, 'button.push').length === 0);
  });

  it('is one stop with arrows', async () => {
    const made = await told('500', 9);
    const element = await panel(made.simulator);
    await openTab(element, '推送');
    await says(made, 1, '在吗');
    await says(made, 2, '有货吗');
    await settled(element);
    const [first, second] = all(element, 'button.push');
    first!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot?.activeElement).to.equal(second);
    await settled(element);
    expect(all(element, 'button.push').map((row) => row.tabIndex)).to.deep.equal([-1, 0]);
  });
});

describe('wechat-simulator-panel: faults', () => {
  it('adds one for a call, counts it down, and clears them', async () => {
    const { simulator, sendText } = await world();
    const element = await panel(simulator);
    await openTab(element, '故障');
    expect(words(element, '.faults .empty')).to.contain('没有故障');
    enter(element, 'errcode', '45009');
    enter(element, 'times', '2');
    button(element, '添加故障').click();
    await settled(element);
    expect(words(element, '[part=fault]')).to.equal('message/custom/send接下来 2 次返回 45009');
    await sendText(1);
    await settled(element);
    expect(words(element, '[part=fault]')).to.contain('接下来 1 次');
    button(element, '全部清除').click();
    await settled(element);
    expect(all(element, '[part=fault]')).to.have.length(0);
    const left = await simulator.execute({ type: 'list-faults' });
    expect(left.ok && left.answer.faults).to.deep.equal([]);
  });

  it('adds one for the callback', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    await openTab(element, '故障');
    choose(element, '[name=about]', 'callback');
    await settled(element);
    choose(element, '[name=callback]', '500');
    button(element, '添加故障').click();
    await settled(element);
    const faults = await simulator.execute({ type: 'list-faults' });
    expect(faults.ok && faults.answer.faults).to.deep.equal([{ id: 1, callback: '500' }]);
    expect(words(element, '[part=fault]')).to.equal('回调每次都回答 HTTP 500');
  });

  it('sends nothing that is no errcode', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    await openTab(element, '故障');
    enter(element, 'errcode', 'many');
    button(element, '添加故障').click();
    await settled(element);
    expect(all(element, '[part=fault]')).to.have.length(0);
    expect(find(element, '[name=errcode]').matches(':invalid')).to.equal(true);
  });
});

async function expectEventually(element: Parameters<typeof settled>[0], holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 50 && !holds(); tries += 1) await settled(element);
  expect(holds()).to.equal(true);
}
