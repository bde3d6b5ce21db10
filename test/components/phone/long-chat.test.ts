import { expect, nextFrame } from '@open-wc/testing';
import type { PhoneMessage, WechatPhone } from '../../../components/phone/phone.js';
import { all, boxOf, find, NOW, phone, text } from './sample.js';

/** Texts of one to four lines, oldest first; `from` counts the ones that are not loaded. */
const history = (count: number, from = 0): readonly PhoneMessage[] =>
  Array.from({ length: count }, (_, place) => {
    const index = from + place;
    return text(`第 ${String(index)} 条。${'字'.repeat((index % 4) * 15)}`, { id: String(index), at: NOW - 1000 });
  });

const chatOf = (element: WechatPhone) => find(element, '.chat');
const height = (element: WechatPhone) => chatOf(element).clientHeight;

/** A frame tells of what was scrolled, and the next one shows what is drawn for it. */
async function settled(element: WechatPhone): Promise<void> {
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

async function scrollTo(element: WechatPhone, top: number): Promise<void> {
  const chat = chatOf(element);
  const before = chat.scrollTop;
  const told = new Promise((done) => chat.addEventListener('scroll', done, { once: true }));
  chat.scrollTop = top;
  // At an end already, and nothing to tell.
  if (chat.scrollTop !== before) await told;
  await settled(element);
}

/** The rows in view, with how far each begins below the top of the chat. */
function inView(element: WechatPhone): ReadonlyMap<string, number> {
  const view = chatOf(element).getBoundingClientRect();
  const rows = all(element, 'li').map((row) => [row.dataset.key ?? '', row.getBoundingClientRect()] as const);
  const seen = rows.filter(([, { top, bottom }]) => bottom > view.top + 1 && top < view.bottom - 1);
  return new Map(seen.map(([key, { top }]) => [key, top - view.top]));
}

/** What is in view is there without a gap. */
function expectNoGap(element: WechatPhone): void {
  const view = chatOf(element).getBoundingClientRect();
  const boxes = all(element, 'li').map((row) => row.getBoundingClientRect());
  expect(boxes[0]?.top).to.be.at.most(view.top + 9);
  expect(boxes.at(-1)?.bottom).to.be.at.least(view.bottom - 9);
}

describe('wechat-phone: a chat of 100,000 messages', () => {
  it('draws at most three screens of it, wherever the reader is', async () => {
    const element = await phone(history(100_000));
    expect(inView(element).has('99999')).to.equal(true);
    for (const part of [1, 0.5, 0.25, 0.1, 0]) {
      await scrollTo(element, part * chatOf(element).scrollHeight);
      const drawn = boxOf(element, 'li:last-child').bottom - boxOf(element, 'li:first-child').top;
      expect(drawn).to.be.at.most(3 * height(element) + 120);
      expectNoGap(element);
    }
    expect(inView(element).has('0')).to.equal(true);
  });

  it('tells a screen reader how many there are and which these are', async () => {
    const element = await phone(history(1000));
    const last = find(element, 'li:last-child');
    expect([last.getAttribute('aria-setsize'), last.getAttribute('aria-posinset')]).to.deep.equal(['1000', '1000']);
    expect(find(element, '[role=group]').getAttribute('aria-label')).to.contain('1000');
    await expect(element).to.be.accessible();
  });

  it('scrolls past every message once, up and down', async () => {
    const count = 300;
    const element = await phone(history(count));
    const met = new Set<string>();
    for (let step = 0; step < 200 && !met.has('0'); step += 1) {
      for (const key of inView(element).keys()) met.add(key);
      await scrollTo(element, chatOf(element).scrollTop - height(element) * 0.8);
    }
    expect(met.size).to.equal(count);
  });

  it('keeps what the reader sees where it is while messages come after and before', async () => {
    const element = await phone(history(1000, 500));
    await scrollTo(element, 20_000);
    const before = inView(element);
    element.messages = history(1001, 500);
    await element.updateComplete;
    await nextFrame();
    expectStill(before, inView(element));
    element.messages = history(1501, 0);
    await element.updateComplete;
    await nextFrame();
    expectStill(before, inView(element));
    // What lies above was measured wrong until now: it must not move what is seen either.
    await scrollTo(element, chatOf(element).scrollTop - 200);
    const scrolled = inView(element);
    const [key = '', top = 0] = [...before][0] ?? [];
    expect((scrolled.get(key) ?? 0) - top).to.be.closeTo(200, 2);
  });

  it('keeps its place when it becomes too long to be drawn whole', async () => {
    const element = await phone(history(100));
    await scrollTo(element, 2000);
    const before = inView(element);
    element.messages = history(101);
    await element.updateComplete;
    await element.updateComplete;
    await nextFrame();
    expectStill(before, inView(element));
  });

  it('stays with the newest while the reader is there', async () => {
    const element = await phone(history(1000));
    element.messages = [...history(1000), text('…', { draft: true })];
    await element.updateComplete;
    expect(inView(element).has('draft-0')).to.equal(true);
    element.messages = history(1001);
    await element.updateComplete;
    expect(inView(element).has('1000')).to.equal(true);
    await scrollTo(element, 5000);
    element.now = NOW + 1;
    await element.updateComplete;
    expect(inView(element).has('1000')).to.equal(false);
  });

  it('reaches every message from its first rendering on', async () => {
    await phone(history(1000));
    const element = document.createElement('wechat-phone');
    element.style.setProperty('height', '700px');
    element.messages = history(1000);
    document.body.append(element);
    await element.updateComplete;
    await element.updateComplete;
    expect(inView(element).has('999')).to.equal(true);
    await scrollTo(element, 0);
    expect(inView(element).has('0')).to.equal(true);
    element.remove();
  });

  it('reveals a message by its id', async () => {
    const element = await phone(history(5000));
    for (const id of ['17', '4000', '2500']) {
      await element.reveal(id);
      await settled(element);
      expect(inView(element).get(id)).to.be.closeTo(8, 12);
    }
    await element.reveal('nobody');
    expect(inView(element).has('2500')).to.equal(true);
    const short = await phone(history(40));
    await short.reveal('3');
    expect(inView(short).has('3')).to.equal(true);
  });

  it('leaves the focus with the phone when the row that had it is no longer drawn', async () => {
    const messages = history(1000).map((message, index) => (index === 999 ? text('https://a.example') : message));
    const element = await phone(messages);
    find(element, '[role=link]').focus();
    await scrollTo(element, 0);
    expect(element.shadowRoot?.activeElement === chatOf(element)).to.equal(true);
  });
});

function expectStill(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const [key, top] of [...before].slice(1, -1)) expect(after.get(key), key).to.be.closeTo(top, 2);
}
