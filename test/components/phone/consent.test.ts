import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatConsentEvent } from '../../../components/events.js';
import type { ConsentNotice, WechatPhone } from '../../../components/phone/phone.js';
import { all, boxOf, find, phone } from './sample.js';

const arrived: ConsentNotice = { template_id: 'a', title: '到货提醒', type: 2, example: '商品：手冲壶\n数量:12' };
const visit: ConsentNotice = { template_id: 'b', title: '预约提醒', type: 2 };

type Answer = WechatConsentEvent['detail'];

/** A page or an article that asks for these notices, and the answers that its host hears. */
async function asking(
  templates: readonly ConsentNotice[],
  more: Parameters<typeof phone>[1] = {},
): Promise<{ element: WechatPhone; answers: Answer[] }> {
  const element = await phone([], { screen: 'page', consent: { templates }, ...more });
  const answers: Answer[] = [];
  element.addEventListener('wechat-consent', ({ detail }: WechatConsentEvent) => answers.push(detail));
  return { element, answers };
}

/** Goes into the page and presses the component. */
async function raise(element: WechatPhone): Promise<void> {
  find(element, '.pane').focus();
  await keys(element, 'Enter', 'Enter');
  // It slides in; where it ends is what counts.
  for (const half of all(element, '.half')) for (const animation of half.getAnimations()) animation.finish();
}

async function keys(element: WechatPhone, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    await sendKeys({ press: key });
    await element.updateComplete;
    await aTimeout(0);
  }
}

const focused = (element: WechatPhone) => element.shadowRoot?.activeElement;
const named = (element: WechatPhone) =>
  (focused(element)?.closest('label') ?? focused(element))?.textContent.trim() ?? '';

describe('wechat-phone: subscribe component', () => {
  for (const screen of ['page', 'article'] as const) {
    it(`is on the ${screen} of an account that asks, and lists what it asks for`, async () => {
      const { element } = await asking([arrived, visit], { screen });
      expect(all(element, '.subscribe li').map((each) => each.textContent.trim())).to.deep.equal([
        '到货提醒',
        '预约提醒',
      ]);
      expect(find(element, '.subscribe button').textContent.trim()).to.equal('订阅通知');
      await expect(element).to.be.accessible();
      element.consent = undefined;
      await element.updateComplete;
      expect(all(element, '.subscribe')).to.have.length(0);
      expect(find(element, '.pane').textContent).to.not.contain('订阅');
    });
  }

  it('is not there where nothing is asked for', async () => {
    const { element } = await asking([]);
    expect(all(element, '.subscribe')).to.have.length(0);
  });

  it('shows what WeChat would not take, and tells a developer of it once (L69, L70)', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warnings.push(message);
    try {
      await asking([arrived, { ...visit, type: 3 }]);
      const { element } = await asking(Array.from({ length: 6 }, () => arrived));
      expect(all(element, '.subscribe li')).to.have.length(6);
      element.messages = [];
      await element.updateComplete;
    } finally {
      console.warn = warn;
    }
    const rules = warnings.flatMap((message) => /consent: .*\((L\d+)\)/.exec(message)?.[1] ?? []);
    expect(rules).to.deep.equal(['L70', 'L69']);
  });

  it('are several in an article: ten of them, an eleventh is told of (L68)', async () => {
    const several = (count: number) => Array.from({ length: count }, () => ({ templates: [arrived] }));
    const rules: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => rules.push(/\((L\d+)\)/.exec(message)?.[1] ?? message);
    try {
      const { element } = await asking([], { screen: 'article', consent: several(10) });
      expect(all(element, '.subscribe')).to.have.length(10);
      expect(rules).to.deep.equal([]);
      element.consent = several(11);
      await element.updateComplete;
      expect(rules).to.deep.equal(['L68']);
    } finally {
      console.warn = warn;
    }
  });

  it('is on a web page only under a safe domain of the account (L71)', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const at = (address: string) => ({ templates: [arrived], page: { address, domains: ['shop.example'] } });
      const { element } = await asking([], { consent: at('https://m.shop.example/a') });
      expect(all(element, '.subscribe')).to.have.length(1);
      element.consent = at('https://other.example/');
      await element.updateComplete;
      expect(all(element, '.subscribe')).to.have.length(0);
      element.screen = 'article';
      await element.updateComplete;
      expect(all(element, '.subscribe')).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('shows the focus on its button against a light page', async function () {
    const { element } = await asking([arrived], { scheme: 'light' });
    find(element, '.pane').focus();
    await keys(element, 'Enter');
    const button = find(element, '.subscribe button');
    expect(focused(element)).to.equal(button);
    // WebKit's driver presses keys that do not count as a keyboard's when a script moves the focus.
    if (!button.matches(':focus-visible')) this.skip();
    const { outlineColor, outlineStyle } = getComputedStyle(button);
    expect([outlineStyle, outlineColor]).to.deep.equal(['solid', 'rgba(0, 0, 0, 0.9)']);
  });

  it('leaves by the cross to the chat', async () => {
    const { element } = await asking([arrived]);
    find(element, '.over .navigation-bar button').click();
    expect(element.screen).to.equal('chat');
  });

  it('asks nobody again who has answered all of it for good, and tells the answers', async () => {
    const { element, answers } = await asking([
      { ...arrived, always: 'accept' },
      { ...visit, always: 'reject' },
    ]);
    await raise(element);
    expect(all(element, '[role=dialog]')).to.have.length(0);
    expect(answers).to.deep.equal([
      {
        answers: [
          { template_id: 'a', status: 'accept' },
          { template_id: 'b', status: 'reject' },
        ],
        always: true,
        scene: 1,
      },
    ]);
  });
});

describe('wechat-phone: consent', () => {
  it('is asked for on the glass: everything ticked at first, 允许 accepts it', async () => {
    const { element, answers } = await asking([arrived, visit], { framed: true });
    await raise(element);
    expect(find(element, '[role=dialog]').getAttribute('aria-label')).to.equal('青砖杂货铺 申请发送一次以下通知');
    expect(find(element, '.pane').closest('[inert]')).to.not.equal(null);
    expect(boxOf(element, '.half').bottom).to.be.at.most(boxOf(element, '.screen').bottom);
    await expect(element).to.be.accessible();
    expect(named(element)).to.equal('到货提醒');
    await sendKeys({ down: 'Shift' });
    await keys(element, 'Tab');
    await sendKeys({ up: 'Shift' });
    expect(named(element)).to.equal('允许');
    await keys(element, 'Enter');
    expect(answers).to.deep.equal([
      {
        answers: [
          { template_id: 'a', status: 'accept' },
          { template_id: 'b', status: 'accept' },
        ],
        always: false,
        scene: 1,
      },
    ]);
    expect(all(element, '[role=dialog]')).to.have.length(0);
    expect(focused(element) === find(element, '.subscribe button')).to.equal(true);
  });

  it('is given for what is ticked only, and kept when the person wants it kept', async () => {
    const { element, answers } = await asking([arrived, visit], { screen: 'article' });
    await raise(element);
    await keys(element, ' ', 'Tab', 'Tab', 'Tab', ' ');
    expect(named(element)).to.equal('总是保持以上选择，不再询问');
    await keys(element, 'Tab', 'Tab', 'Enter');
    expect(answers).to.deep.equal([
      {
        answers: [
          { template_id: 'a', status: 'reject' },
          { template_id: 'b', status: 'accept' },
        ],
        always: true,
        scene: 2,
      },
    ]);
  });

  it('is refused for all of it by 拒绝, whatever is ticked', async () => {
    const { element, answers } = await asking([arrived, visit]);
    await raise(element);
    find(element, '.refuse').click();
    expect(answers.flatMap((each) => each.answers.map(({ status }) => status))).to.deep.equal(['reject', 'reject']);
  });

  it('goes round inside with Tab and arrows, and Escape leaves without an answer', async () => {
    const { element, answers } = await asking([arrived]);
    await raise(element);
    const round: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      round.push(named(element));
      await keys(element, step % 2 === 0 ? 'Tab' : 'ArrowDown');
    }
    expect(round).to.deep.equal(['到货提醒', '示例', '总是保持以上选择，不再询问', '拒绝', '允许', '到货提醒']);
    await keys(element, 'ArrowUp', 'ArrowUp');
    expect(named(element)).to.equal('允许');
    await keys(element, 'Escape');
    expect(all(element, '[role=dialog]')).to.have.length(0);
    expect(answers).to.deep.equal([]);
    expect(focused(element) === find(element, '.subscribe button')).to.equal(true);
  });

  it('begins anew each time it is asked for', async () => {
    const { element } = await asking([arrived]);
    await raise(element);
    await keys(element, ' ', 'Escape', 'Enter');
    expect(all(element, '.half input').map((box) => (box as HTMLInputElement).checked)).to.deep.equal([true, false]);
  });

  it('shows what a notice might say, line by line', async () => {
    const { element } = await asking([arrived, visit]);
    await raise(element);
    const [unfold, ...others] = all(element, '.unfold');
    expect(others).to.have.length(0);
    expect(unfold?.getAttribute('aria-label')).to.equal('到货提醒的示例');
    expect(find(element, '.half dl').hidden).to.equal(true);
    unfold?.click();
    await element.updateComplete;
    expect(unfold?.getAttribute('aria-expanded')).to.equal('true');
    expect(find(element, '.half dl').hidden).to.equal(false);
    const rows = all(element, '.half dl > div');
    expect(
      rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
    ).to.deep.equal([
      ['商品', '手冲壶'],
      ['数量', '12'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('says 一次 only where each notice may be sent once', async () => {
    for (const [type, words] of [
      [2, '申请发送一次以下通知'],
      [3, '申请发送以下通知'],
    ] as const) {
      const { element } = await asking([{ ...arrived, type }]);
      await raise(element);
      expect(find(element, '.words').textContent).to.equal(words);
    }
  });

  it('asks for the rest where something was answered for good, and leaves that as it is', async () => {
    const { element, answers } = await asking([{ ...arrived, always: 'accept' }, visit]);
    await raise(element);
    expect(all(element, '.half li label').map((each) => each.textContent.trim())).to.deep.equal(['预约提醒']);
    find(element, '.refuse').click();
    expect(answers[0]?.answers).to.deep.equal([
      { template_id: 'a', status: 'accept' },
      { template_id: 'b', status: 'reject' },
    ]);
  });

  it('is no longer asked for when another screen is opened, or by a press beside it', async () => {
    const { element, answers } = await asking([arrived]);
    await raise(element);
    element.screen = 'chat';
    await element.updateComplete;
    element.screen = 'page';
    await element.updateComplete;
    expect(all(element, '.mask')).to.have.length(0);
    await raise(element);
    find(element, '.mask').click();
    await element.updateComplete;
    expect(all(element, '.mask')).to.have.length(0);
    expect(answers).to.deep.equal([]);
  });

  it('is asked for on one phone of two', async () => {
    const one = await asking([arrived]);
    const two = await asking([arrived]);
    await raise(one.element);
    expect([one, two].map(({ element }) => all(element, '[role=dialog]').length)).to.deep.equal([1, 0]);
    find(one.element, '.half .primary').click();
    expect([one, two].map(({ answers }) => answers.length)).to.deep.equal([1, 0]);
  });

  it('keeps its buttons in view at 320, with long words and the largest text', async () => {
    const long = Array.from({ length: 5 }, (_, index) => ({
      template_id: String(index),
      title: '很长的通知标题'.repeat(4),
      example: `参数：${'W'.repeat(60)}`,
    }));
    const { element } = await asking(long, { width: 320, textSize: 'largest' });
    await raise(element);
    const [glass, sheet] = [boxOf(element, '.screen'), boxOf(element, '.half')];
    expect(sheet.bottom).to.be.closeTo(glass.bottom, 1);
    expect(sheet.height).to.be.at.most(glass.height * 0.75 + 1);
    expect(boxOf(element, '.half .primary').bottom).to.be.at.most(glass.bottom);
    expect(boxOf(element, '.asker').top).to.be.at.least(sheet.top);
    const list = find(element, '.half ul');
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
  });
});
