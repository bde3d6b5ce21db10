import { expect, fixtureCleanup, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/define.js';
import { serveInPage } from '../../../simulator/browser.js';
import type { PageDoor } from '../../../simulator/browser.js';
import { createSimulator } from '../../../simulator/index.js';
import type { LocalSimulator } from '../../../simulator/index.js';
import '../../../stories/playground/playground.js';
import type { WechatPlayground } from '../../../stories/playground/playground.js';

// The way of a notice as people go it, on the page that `npm start` shows: asked, allowed, sent, used up, refused, asked again.

const NOTICE = [
  ['thing1', '手冲咖啡壶套装'],
  ['time2', '2026年1月6日 10:00'],
  ['amount3', '¥168.00'],
  ['thing4', '每人限购两套'],
] as const;

describe('a subscription notice on the playground', function () {
  this.timeout(60_000);
  let simulator: LocalSimulator;
  let door: PageDoor;
  let page: WechatPlayground;

  before(async () => {
    await setViewport({ width: 1440, height: 960 });
    simulator = createSimulator({ seed: 1 });
    door = await serveInPage(simulator);
  });
  after(async () => {
    await setViewport({ width: 800, height: 600 });
    await door.stop();
  });
  beforeEach(async () => {
    await simulator.execute({ type: 'reset', seed: 1 });
    localStorage.clear();
    page = document.createElement('wechat-playground');
    page.simulator = simulator;
    document.body.append(page);
    const kinds = await until(() => deep('.compose [role="radio"][aria-checked="true"]'), 'the kinds');
    kinds.focus();
    await sendKeys({ press: 'ArrowRight' });
    await chooseTemplate('开售提醒');
  });
  afterEach(() => {
    composer().value = null;
    page.remove();
    fixtureCleanup();
  });

  const composer = () => deepAll('wechat-subscription-composer')[0] as HTMLElement & { value: unknown };
  const phone = () => deepAll('.stage wechat-phone')[0]!;
  const standing = () => words('.asking [role="status"]');
  const verdict = () => words('[part="verdict"]', composer().shadowRoot ?? document);

  /** Everything that matches, through shadow roots. */
  function deepAll(selector: string, root: ParentNode = document): readonly HTMLElement[] {
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    const inside = [...root.querySelectorAll<HTMLElement>('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? deepAll(selector, shadowRoot) : [],
    );
    return [...found, ...inside];
  }

  function deep(selector: string, root: ParentNode = document): HTMLElement | undefined {
    return deepAll(selector, root)[0];
  }

  function words(selector: string, root: ParentNode = document): string {
    return deep(selector, root)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  async function until<Value>(look: () => Value | undefined | false | null, what: string): Promise<Value> {
    for (let frames = 0; frames < 600; frames += 1) {
      const seen = look();
      if (seen) return seen;
      await nextFrame();
    }
    throw new Error(`${what} did not come; the composer says: ${verdict()}; the person: ${standing()}`);
  }

  /** Presses the button of that name with the keyboard. */
  async function press(name: string): Promise<void> {
    const button = await until(
      () =>
        deepAll('button').find(
          (each) => each.checkVisibility() && (each.textContent.trim() === name || each.ariaLabel === name),
        ),
      `the button ${name}`,
    );
    button.focus();
    await sendKeys({ press: 'Enter' });
  }

  async function chooseTemplate(title: string): Promise<void> {
    const option = await until(
      () =>
        [...(composer().shadowRoot?.querySelectorAll('option') ?? [])].find(({ textContent }) =>
          textContent.includes(title),
        ),
      `the template ${title}`,
    );
    const select = option.parentElement as HTMLSelectElement;
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async function write(): Promise<void> {
    for (const [name, text] of NOTICE) {
      const field = await until(
        () => composer().shadowRoot?.querySelector<HTMLElement>(`wechat-field[name="${name}"]`),
        `the field ${name}`,
      );
      await until(
        () => field.shadowRoot?.querySelector('input, textarea, [contenteditable]'),
        `the control of ${name}`,
      );
      field.focus();
      await sendKeys({ type: text });
    }
  }

  /** Goes to the page on the phone and answers there, with keys alone. */
  async function answer(name: string, button: '允许' | '拒绝'): Promise<void> {
    await press(`请${name}订阅`);
    const component = await until(() => deep('[part~="subscribe-button"]'), 'the subscribe component');
    component.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => phone().shadowRoot?.querySelector('[role="dialog"]'), 'the question');
    await press(button);
    await press('回到聊天');
  }

  async function send(name: string): Promise<void> {
    await press(`发送给${name}`);
  }

  async function receiver(name: string): Promise<void> {
    const select = await until(
      () => deep('.to select:not(.screens)') as HTMLSelectElement | undefined,
      'the receivers',
    );
    const option = await until(
      () => [...select.options].find(({ textContent }) => textContent.trim().startsWith(name)),
      name,
    );
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  const cards = () => [...(phone().shadowRoot?.querySelectorAll('li:not(.draft) [part~="card"]') ?? [])];

  it('is asked for, allowed, sent, used up, refused and asked for again (L61, L65)', async () => {
    await write();
    expect(standing()).to.equal('立春 · 一次性 · 还没问过');

    await send('立春');
    await until(() => verdict().includes('立春'), 'the refusal of who was never asked');
    await until(() => words('[part~="call-detail"]').includes('还没有请立春订阅过这个通知'), 'the reason');

    await answer('立春', '允许');
    await until(() => standing() === '立春 · 一次性 · 还能发 1 次', 'one chance');
    expect(words('[part="reach"]')).to.contain('3');

    await send('立春');
    await until(() => verdict().includes('已发送'), 'the sent notice');
    await until(() => standing() === '立春 · 一次性 · 已用完', 'no chance left');
    await until(() => cards().length === 1, 'the card in the chat');
    expect(cards()[0]?.textContent).to.contain('手冲咖啡壶套装');

    await send('立春');
    await until(() => words('[part~="call-detail"]').includes('立春允许的次数已经用完'), 'the second refused');
    expect(cards()).to.have.length(1);

    await answer('立春', '拒绝');
    await until(() => standing() === '立春 · 一次性 · 不允许', 'the refusal of the person');
    await send('立春');
    await until(() => words('[part~="call-detail"]').includes('立春不允许这个通知'), 'the third refused');

    await answer('立春', '允许');
    await until(() => standing() === '立春 · 一次性 · 还能发 1 次', 'another chance');
    await send('立春');
    await until(() => cards().length === 2, 'the second card');
  });

  it('stands in 服务通知 for who does not follow, under the name of the account (L81)', async () => {
    await receiver('小暑');
    await write();
    await send('小暑');
    await until(() => verdict().includes('已发送'), 'the sent notice');
    const card = await until(() => cards()[0], 'the card');
    expect(card.textContent).to.contain('青砖杂货铺');
    expect(phone().shadowRoot?.textContent).to.contain('服务通知');
  });

  it('is not asked for again by who said 不再询问: what they said holds', async () => {
    await press('请立春订阅');
    (await until(() => deep('[part~="subscribe-button"]'), 'the subscribe component')).focus();
    await sendKeys({ press: 'Enter' });
    const question = () => phone().shadowRoot?.querySelector('[role="dialog"]');
    const dialog = await until(question, 'the question');
    const always = await until(
      () => [...dialog.querySelectorAll<HTMLElement>('input, [role="checkbox"]')].at(-1),
      'always',
    );
    always.focus();
    await sendKeys({ press: ' ' });
    await press('允许');
    await until(() => standing() === '立春 · 一次性 · 还能发 1 次 · 不再询问', 'what holds');
    (await until(() => deep('[part~="subscribe-button"]'), 'the subscribe component')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => standing() === '立春 · 一次性 · 还能发 2 次 · 不再询问', 'a second chance');
    expect(question()).to.equal(null);
  });
});
