import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, button, choose, enter, find, panel, settled, words, world } from './sample.js';

describe('wechat-simulator-panel: delivery', () => {
  const steps = (element: Element) =>
    all(element, '.delivery li').map((step) => [step.className, step.textContent.replace(/\s+/g, ' ').trim()]);

  it('tells the way of a template message to the phone', async () => {
    const { simulator, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(1);
    await settled(element);
    expect(words(element, '.delivery .aside')).to.equal('模板消息 → 立春');
    expect(steps(element)).to.deep.equal([
      ['done', '14:32:00 调用 template/send errcode 0'],
      ['done', '+0 秒 手机显示 立春'],
      ['done', '+0 秒 推送 TEMPLATESENDJOBFINISH success'],
    ]);
  });

  it('tells that a phone which blocks shows nothing', async () => {
    const { simulator, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(6);
    await settled(element);
    expect(steps(element).slice(1)).to.deep.equal([
      ['failed', '+0 秒 手机没有显示 谷雨'],
      ['failed', '+0 秒 推送 TEMPLATESENDJOBFINISH failed:user block'],
    ]);
  });

  it('tells that a text is accepted and never shown where the profile has it so (Z19)', async () => {
    const { simulator, followers } = await world();
    const accounts = await simulator.execute({ type: 'list-accounts' });
    const account = accounts.ok ? accounts.answer.accounts[0]!.appid : '';
    await simulator.execute({ type: 'put-account', account: { appid: account, profile: 'zoho' } });
    const element = await panel(simulator);
    const body = { touser: followers[3]!.openid, msgtype: 'text', text: { content: '在吗' } };
    await simulator.execute({ type: 'send-custom', account, body });
    await settled(element);
    expect(steps(element).map(([state]) => state)).to.deep.equal(['done', 'failed']);
  });
});

describe('wechat-simulator-panel: profiles', () => {
  const HOUR = 3_600_000;

  /** A panel beside an account under a profile; number 4 writes, the account answers. */
  const begin = async (profile: 'sinch' | 'zoho') => {
    const { simulator, account, followers } = await world();
    const { appid } = account;
    const openid = followers[3]!.openid;
    await simulator.execute({ type: 'put-account', account: { appid, profile } });
    const element = await panel(simulator);
    return {
      write: () => simulator.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } }),
      wait: (ms: number) => simulator.clock.advance(ms),
      /** Sends so many texts; whether the panel says that the phone showed the last. */
      async showsLastOf(count: number): Promise<boolean> {
        const body = { touser: openid, msgtype: 'text', text: { content: '您好' } };
        for (let sent = 0; sent < count; sent += 1)
          await simulator.execute({ type: 'send-custom', account: appid, body });
        await settled(element);
        return all(element, '.delivery li').every((step) => step.className === 'done');
      },
    };
  };

  it('says that the phone showed 20 texts under sinch, and not the 21st (S03)', async () => {
    const day = await begin('sinch');
    await day.write();
    expect([await day.showsLastOf(20), await day.showsLastOf(1)]).to.deep.equal([true, false]);
  });

  it('says that the phone showed five in a row under zoho, and not the sixth, until the person answers (Z21, Z22)', async () => {
    const day = await begin('zoho');
    await day.write();
    expect([await day.showsLastOf(5), await day.showsLastOf(1)]).to.deep.equal([true, false]);
    await day.write();
    expect([await day.showsLastOf(5), await day.showsLastOf(1)]).to.deep.equal([true, false]);
  });

  it('says that nothing is shown 48 hours after a chat began under zoho, until the person writes again (Z20)', async () => {
    const day = await begin('zoho');
    await day.write();
    await day.wait(48 * HOUR);
    expect(await day.showsLastOf(1)).to.equal(true);
    await day.wait(1);
    expect(await day.showsLastOf(1)).to.equal(false);
    await day.write();
    expect(await day.showsLastOf(1)).to.equal(true);
  });
});

describe('wechat-simulator-panel: calls', () => {
  it('says what will appear while there are none', async () => {
    const { simulator } = await world();
    const element = await panel(simulator);
    expect(words(element, '.calls .empty')).to.equal('还没有调用。发一条消息，这里会记下它的经过');
  });

  it('shows calls from before it was there, newest first', async () => {
    const { simulator, sendTemplate, sendText } = await world();
    await sendTemplate(1);
    await sendText(1);
    const element = await panel(simulator);
    expect(all(element, '.path').map((path) => path.textContent)).to.deep.equal([
      'message/custom/send',
      'message/template/send',
    ]);
  });

  it('opens a text that came too late: when the window closed, the rule, the way out (S02)', async () => {
    const { simulator, sendText } = await world();
    const element = await panel(simulator);
    await sendText(4);
    await settled(element);
    expect(words(element, '.errcode')).to.equal('45015');
    expect(words(element, '.sentence')).to.equal('春分的回复窗口已在昨天 14:32 关闭');
    expect(words(element, '.detail p.rule')).to.contain('48 小时内可回复').and.to.contain('距今 72 小时 0 分');
    expect(all(element, '.detail dd').map((way) => way.textContent)).to.deep.equal([
      '春分再发一条消息之后，48 小时内最多 5 条',
      '改发模板消息，不受窗口限制',
    ]);
    expect(words(element, '.rule-id')).to.equal('规则 reply-window');
    expect(words(element, '[role=status]')).to.equal('春分被拒绝，45015');
  });

  it('explains a message to one who does not follow, and lets them follow again (L01)', async () => {
    const { simulator, followers, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(5);
    await settled(element);
    expect(words(element, '.errcode')).to.equal('43004');
    expect(words(element, '.sentence')).to.equal('清明没有关注这个账号');
    button(element, '让清明关注').click();
    await settled(element);
    expect(element.openid).to.equal(followers[4]!.openid);
    await sendTemplate(5);
    await settled(element);
    expect(words(element, '.errcode')).to.equal('0');
  });

  it('says of a bad parameter what the composer says (L13)', async () => {
    const { simulator, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(1, '字'.repeat(21));
    await settled(element);
    expect(words(element, '.errcode')).to.equal('47003');
    expect(words(element, '.sentence')).to.contain('最多 20 个字符，现有 21 个');
  });

  it('leads from a closed window to the line in which the person writes', async () => {
    const { simulator, sendText } = await world();
    const element = await panel(simulator);
    await sendText(4);
    await settled(element);
    const [remedy] = all(element, '.detail button');
    remedy?.click();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, 'input[name=content]'));
  });

  it('is one stop with arrows; a row opens and closes, and a new refusal opens itself', async () => {
    const { simulator, sendText, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendText(4);
    await sendTemplate(1);
    await settled(element);
    const rows = () => all(element, 'button.call');
    const open = () => rows().map((row) => row.getAttribute('aria-expanded'));
    expect(open()).to.deep.equal(['false', 'true']);
    expect(rows().map((row) => row.tabIndex)).to.deep.equal([0, -1]);

    rows()[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot?.activeElement).to.equal(rows()[1]);
    await sendKeys({ press: 'Enter' });
    expect(open()).to.deep.equal(['false', 'false']);
    await sendTemplate(5);
    await settled(element);
    expect(open()).to.deep.equal(['true', 'false', 'false']);
  });

  it('shows request and answer of a call that went well', async () => {
    const { simulator, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(1);
    await settled(element);
    find(element, 'button.call').click();
    await element.updateComplete;
    expect(words(element, '.detail')).to.contain('手冲咖啡壶').and.to.contain('"errmsg": "ok"');
  });

  it('copies a call as a line for a shell', async () => {
    const { simulator, sendText } = await world();
    const element = await panel(simulator);
    element.address = 'http://127.0.0.1:9999';
    await sendText(4);
    await settled(element);
    const copied: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator.clipboard, 'writeText');
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: writeText, configurable: true });
    button(element, 'curl').click();
    await settled(element);
    if (own) Object.defineProperty(navigator.clipboard, 'writeText', own);
    else Reflect.deleteProperty(navigator.clipboard, 'writeText');
    expect(copied[0]).to.match(/^curl 'http:\/\/127\.0\.0\.1:9999\/cgi-bin\/message\/custom\/send\?access_token=/);
    expect(copied[0]).to.contain('"content":"您好"');
    expect(button(element, '已复制')).to.exist;
  });

  it('makes a call again, also after its token expired', async () => {
    const { simulator, followers, sendText } = await world();
    const element = await panel(simulator);
    await sendText(4);
    await simulator.execute({ type: 'act', openid: followers[3]!.openid, action: { type: 'text', content: '在吗' } });
    await simulator.clock.advance(3 * 3_600_000);
    await settled(element);
    button(element, '重放').click();
    await settled(element);
    expect(all(element, '.errcode').map((code) => code.textContent)).to.deep.equal(['0', '45015']);
  });

  it('forgets calls and delivery when the simulator starts afresh', async () => {
    const { simulator, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(1);
    await settled(element);
    await simulator.execute({ type: 'reset', seed: 1 });
    await settled(element);
    expect(all(element, 'button.call, .delivery')).to.have.length(0);
  });
});

describe('wechat-simulator-panel: finding and reading calls', () => {
  const errcodes = (element: Element) => all(element, '.errcode').map((code) => code.textContent);

  it('finds calls by errcode, path and person, and those that were refused', async () => {
    const { simulator, sendText, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendText(1);
    await sendText(4);
    await sendTemplate(1);
    await settled(element);
    for (const [text, found] of [
      ['45015', ['45015']],
      ['template', ['0']],
      ['立春', ['0', '0']],
      ['nothing', []],
      ['', ['0', '45015', '0']],
    ] as const) {
      enter(element, 'search', text);
      await settled(element);
      expect(errcodes(element), text).to.deep.equal(found);
    }
    choose(element, '.search select', 'refused');
    await settled(element);
    expect(errcodes(element)).to.deep.equal(['45015']);
  });

  it('finds calls that are older than those it keeps', async () => {
    const { simulator, sendText, sendTemplate } = await world();
    await sendTemplate(1);
    for (let count = 0; count < 210; count += 1) await sendText(4);
    const element = await panel(simulator);
    expect(all(element, 'button.call')).to.have.length(200);
    enter(element, 'search', 'template/send');
    await settled(element);
    for (let tries = 0; tries < 50 && errcodes(element).length === 0; tries += 1) await settled(element);
    expect(errcodes(element)).to.deep.equal(['0']);
  });

  it('keeps new calls back while one that the reader opened is open, and brings them when asked', async () => {
    const { simulator, sendText, sendTemplate } = await world();
    const element = await panel(simulator);
    await sendTemplate(1);
    await settled(element);
    find(element, 'button.call').click();
    await settled(element);
    await sendText(4);
    await sendText(4);
    await settled(element);
    expect(errcodes(element)).to.deep.equal(['0']);
    expect(words(element, '[role=status]:last-child')).to.equal('春分被拒绝，45015');
    button(element, '2 条新调用').click();
    await settled(element);
    expect(errcodes(element)).to.deep.equal(['45015', '45015', '0']);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, 'button.call'));
  });

  it('keeps new calls back while the reader has gone down the log', async () => {
    const { simulator, sendText } = await world();
    for (let count = 0; count < 60; count += 1) await sendText(1);
    const element = await panel(simulator);
    const body = find(element, '.body');
    body.scrollTop = body.scrollHeight;
    await settled(element);
    const place = body.scrollTop;
    await sendText(1);
    await settled(element);
    expect(all(element, 'button.call')).to.have.length(60);
    expect(words(element, '.news')).to.equal('1 条新调用');
    expect(Math.abs(body.scrollTop - place)).to.be.below(40);
  });
});

describe('wechat-simulator-panel: everyone can use it', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [lang, width] of [
      ['zh-CN', 512],
      ['en', 320],
    ] as const) {
      it(`is accessible in ${scheme} colours, ${lang}, ${width} wide, with a refusal shown`, async () => {
        const { simulator, followers, sendText, sendTemplate } = await world();
        const element = await panel(simulator, { width, lang, scheme, openid: followers[2]!.openid });
        await sendTemplate(6);
        await sendText(4);
        await settled(element);
        button(element, lang === 'en' ? 'Clock and snapshots' : '时钟与快照').click();
        const body = find(element, '.body');
        for (const tab of ['pushes', 'faults', 'calls']) {
          find(element, `#tab-${tab}`).click();
          await settled(element);
          await expect(element).to.be.accessible();
          expect(body.scrollWidth).to.equal(body.clientWidth);
        }
      });
    }
  }
});
