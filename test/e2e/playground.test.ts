import { expect } from 'chai';
import { ORDER, Stage, type Visitor } from './stage.js';

/** The value of the receiver of that name. */
async function optionOf(visitor: Visitor, name: string): Promise<string> {
  const select = await visitor.find('.to select');
  return select.evaluate((element, wanted) => {
    const option = [...element.querySelectorAll('option')].find(({ textContent }) => textContent.trim() === wanted);
    return option?.value ?? '';
  }, name);
}

async function keepsToItsHeader(stage: Stage): Promise<void> {
  const { headers } = await fetch(stage.url);
  expect(headers.get('content-security-policy')).to.equal(
    "default-src 'self'; require-trusted-types-for 'script'; trusted-types wechat-composer lit-html dompurify",
  );
  const visitor = await stage.visit();
  await visitor.write();
  expect(visitor.problems).to.deep.equal([]);
}

describe('the playground', function () {
  this.timeout(60_000);
  let stage: Stage;
  before(async () => {
    stage = await Stage.openBuilt();
  });
  afterEach(() => stage.clear());
  after(() => stage.close());

  it('is served under the strict header, and nothing on it breaks it', () => keepsToItsHeader(stage));

  it('lets a person write a template message with keys, send it, and see it on the phone with its report (S21, S22)', async () => {
    const visitor = await stage.visit();
    await visitor.write();
    await visitor.sees('[part~="draft-mark"]', '草稿预览');
    await visitor.tabTo('[part="send"]');
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('[part="verdict"]', '已发送');
    await visitor.sees('[part~="card"]', '手冲咖啡壶套装');
    await visitor.sees('[part~="delivery"]', 'TEMPLATESENDJOBFINISH');
    await visitor.sees('[part~="delivery"]', 'success');
    expect(await visitor.page.$$('pierce/[part~="card"]')).to.have.length(1);
    expect(visitor.problems).to.deep.equal([]);
  });

  it('fills variables for three contacts, says for whom they fail, and shows each of them (E26, L76)', async () => {
    const visitor = await stage.visit();
    await visitor.write([['thing1', '{商']]);
    await visitor.find('[role="option"]');
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('[part~="card"]', '手冲咖啡壶套装');
    await visitor.sees('[part="error"]', '3 人中 1 人会超出。');
    await visitor.page.focus('pierce/.preview-as [role="radio"][aria-checked="true"]');
    await visitor.page.keyboard.press('ArrowRight');
    await visitor.sees('[part~="card"]', '含滤纸一百张');
    // Somebody the records do not know gets what stands in.
    await visitor.page.focus('pierce/.preview-as [role="radio"][aria-checked="true"]');
    await visitor.page.keyboard.press('ArrowLeft');
    await (await visitor.find('.to select')).select(await optionOf(visitor, '春分'));
    await visitor.sees('[part~="card"]', '您订的商品');
    expect(visitor.problems).to.deep.equal([]);
  });

  it('has the menu of the account on the phone, and the simulator hears of a press (L45)', async () => {
    const visitor = await stage.visit();
    await visitor.press('联系客服');
    await visitor.press('逛一逛');
    // The focus is on the first button under it.
    await visitor.find('[role="menuitem"]');
    await visitor.page.keyboard.press('Enter');
    // A press opens the window of a minute, with three messages; that of a message had lasted for hours yet.
    await visitor.sees('[part~="follower"][aria-selected="true"]', '3/3');
    // Who has unfollowed has no chat with a menu.
    await visitor.press('让立春取关');
    await visitor.find('[part="input-bar"]');
    expect(visitor.problems).to.deep.equal([]);
  });

  it('keeps what is written in each composer over a reload', async () => {
    const visitor = await stage.visit();
    await visitor.write(ORDER.slice(0, 1));
    await visitor.sees('[part="draft"]', '已保存');
    await visitor.turnKind('ArrowRight', 'ArrowRight');
    await visitor.tabTo('wechat-text-composer');
    await visitor.page.keyboard.type('您好');
    await visitor.page.waitForFunction(() => {
      const composer = document.querySelector('wechat-playground')?.shadowRoot?.querySelector('wechat-text-composer');
      return composer?.shadowRoot?.querySelector('[part="draft"]')?.textContent.includes('已保存');
    });
    await visitor.page.reload();
    await visitor.sees('[part~="card"]', '手冲咖啡壶套装');
    await visitor.turnKind('ArrowRight', 'ArrowRight');
    await visitor.sees('[part~="bubble"]', '您好');
  });

  it('shows what was sent no longer as a draft, unless it is to go to somebody else', async () => {
    const visitor = await stage.visit();
    await visitor.write();
    await visitor.press('发送给立春');
    await visitor.sees('[part="verdict"]', '已发送');
    const marks = () => visitor.page.$$('pierce/[part~="draft-mark"]:not([hidden])');
    await visitor.turnKind('ArrowRight', 'ArrowLeft');
    expect(await marks()).to.have.length(0);
    await (await visitor.find('.to select')).select(await optionOf(visitor, '雨水'));
    await visitor.sees('[part~="draft-mark"]', '草稿预览');
  });

  it('explains 43004 when the receiver has unfollowed (L01)', async () => {
    const visitor = await stage.visit();
    await visitor.write();
    await visitor.press('让立春取关');
    await visitor.press('发送给立春');
    await visitor.sees('[part="verdict"]', '立春没有关注这个账号');
    await visitor.sees('[part~="call"]', '43004');
    await visitor.sees('[part~="call-detail"]', '立春重新关注之后');
    expect(await visitor.page.$$('pierce/[part~="card"]:not([hidden])')).to.have.length(1);
  });

  it('brings a text and a template message to the phone, each from its own composer (S01, S05)', async () => {
    const visitor = await stage.visit();
    await visitor.write();
    await visitor.press('发送给立春');
    await visitor.sees('[part~="card"]', '手冲咖啡壶套装');
    await visitor.turnKind('ArrowRight', 'ArrowRight');
    await visitor.tabTo('wechat-text-composer');
    await visitor.page.keyboard.type('您好，今天发出。');
    await visitor.press('发送给立春');
    await visitor.sees('[part="verdict"]', '已发送');
    await visitor.sees('[part~="bubble"]', '您好，今天发出。');
  });

  it('brings a template message to one who has been silent for three days (L02, S04)', async () => {
    const visitor = await stage.visit();
    for (let times = 0; times < 2; times += 1) await visitor.press('+48 小时');
    await visitor.write();
    await visitor.press('发送给立春');
    await visitor.sees('[part="verdict"]', '已发送');
    await visitor.sees('[part~="card"]', '手冲咖啡壶套装');
    await visitor.sees('[part~="delivery"]', 'success');
  });

  it('refuses a text 48 hours later, and says when the window closed (E05)', async () => {
    const visitor = await stage.visit();
    await visitor.press('+48 小时');
    await visitor.tabTo('.compose [role="radio"]');
    for (let presses = 0; presses < 2; presses += 1) await visitor.page.keyboard.press('ArrowRight');
    await visitor.tabTo('wechat-text-composer');
    await visitor.page.keyboard.type('您好，今天发出。');
    await visitor.press('发送给立春');
    await visitor.sees('[part="verdict"]', '回复窗口已关闭');
    await visitor.sees('[part~="call"]', '45015');
    await visitor.sees('[part~="call-detail"]', '立春的回复窗口已在');
  });

  it('sends what is wrong when the tester insists, and marks what WeChat refused (L13)', async () => {
    const visitor = await stage.visit();
    await visitor.write([['thing1', '字'.repeat(21)], ...ORDER.slice(1)]);
    await visitor.sees('wechat-field [part="error"], [part="error"]', '请删去 1 个');
    await visitor.press('照样发送');
    await visitor.sees('[part~="call"]', '47003');
    await visitor.sees('[part="verdict"]', '微信没有收下');
  });

  describe('with subscription notices', () => {
    it('asks for consent on the phone, sends one notice for it, and is refused the second (L61, L72)', async () => {
      const visitor = await stage.visit();
      await visitor.writeNotice();
      await visitor.sees('.asking [role="status"]', '还没问过');
      await visitor.askFor('立春');
      await visitor.press('允许');
      await visitor.press('回到聊天');
      await visitor.sees('.asking [role="status"]', '还能发 1 次');
      await visitor.sees('[part~="reach"]', '3');
      await visitor.press('发送给立春');
      await visitor.sees('[part="verdict"]', '已发送');
      await visitor.sees('[part~="card"]', '手冲咖啡壶套装');
      await visitor.sees('[part~="delivery"]', 'subscribe_msg_sent_event');
      await visitor.press('发送给立春');
      await visitor.sees('[part~="call-detail"]', '立春允许的次数已经用完');
      expect(visitor.problems).to.deep.equal([]);
    });

    it('shows the notice of who does not follow in 服务通知, before it is sent and after (L81, L88)', async () => {
      const visitor = await stage.visit();
      await (await visitor.find('.to select:not(.screens)')).select(await optionOf(visitor, '小暑 · 已取关'));
      await visitor.writeNotice();
      await visitor.sees('[part~="navigation-bar"]', '服务通知');
      await visitor.sees('[part~="card"]', '青砖杂货铺');
      await visitor.press('发送给小暑');
      await visitor.sees('[part="verdict"]', '已发送');
      expect(visitor.problems).to.deep.equal([]);
    });

    it('takes an amount of 11 digits as a template, and not as a notice (L16)', async () => {
      const visitor = await stage.visit();
      await visitor.writeNotice([['amount3', '12345678901']]);
      await visitor.page.keyboard.press('Tab');
      await visitor.sees('[part="error"]', '10');
    });

    for (const screen of ['notifications', 'page']) {
      it(`satisfies axe with the phone on its ${screen}`, async () => {
        const visitor = await stage.visit();
        await visitor.writeNotice();
        await (await visitor.find('select.screens')).select(screen);
        await visitor.find('wechat-phone');
        expect(await visitor.violations()).to.deep.equal([]);
      });
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1440, 375]) {
      it(`satisfies axe with an error shown, ${scheme}, ${String(width)} px wide`, async () => {
        const visitor = await stage.visit({ scheme, width });
        await visitor.write([['thing1', '字'.repeat(21)]]);
        await visitor.page.keyboard.press('Tab');
        await visitor.sees('[part="error"]', '请删去 1 个');
        expect(await visitor.violations()).to.deep.equal([]);
        if (width > 400) return;
        for (const zone of ['手机', '模拟器']) {
          await visitor.press(zone);
          expect(await visitor.violations()).to.deep.equal([]);
        }
      });
    }
  }

  it('speaks English when asked, every sentence of it', async () => {
    const visitor = await stage.visit();
    await visitor.write([['thing1', '字'.repeat(21)]]);
    const english = await visitor.page.waitForSelector('aria/EN[role="radio"]');
    await english?.click();
    await visitor.sees('[part="error"]', 'Remove 1');
    await visitor.sees('[part="send"]', 'Send to 立春');
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).to.equal('en');
  });

  it('has no line wider than a narrow page, long words included', async () => {
    for (const width of [320, 375]) {
      const visitor = await stage.visit({ width, height: 700 });
      await visitor.write([['thing1', 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4)]]);
      await visitor.sees('[part="error"]', '请删去');
      const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${String(width)} px`).to.be.at.most(width);
    }
  });
});

describe('the playground from its sources', function () {
  this.timeout(60_000);
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  it('is served under the strict header, and nothing on it breaks it', () => keepsToItsHeader(stage));
});
