import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../components/text-composer/define.js';
import type { WechatTextComposer } from '../../components/text-composer/text-composer.js';
import type { Contact } from '../../wechat/merge-field/fill.js';
import { all, find, settled } from './inside.js';

const variables = [{ key: 'name', label: '昵称' }];
const contacts: readonly Contact[] = [{ name: '小满' }, {}];

/** A composer of 320 px at the right edge of a page that scrolls, in a box that scrolls, in a shadow tree. */
async function scrolled(): Promise<{ element: WechatTextComposer; box: HTMLElement }> {
  const page = await fixture<HTMLElement>(html`<div .style=${'height: 3000px; padding-top: 4px'}></div>`);
  const box = document.createElement('div');
  box.style.cssText = 'width: 320px; height: 400px; margin-left: auto; overflow: auto';
  const inner = document.createElement('div');
  inner.style.cssText = 'height: 900px; padding-top: 4px';
  const element = document.createElement('wechat-text-composer');
  Object.assign(element, {
    variables,
    contacts,
    value: { msgtype: 'text', text: { content: '您好{{name}}，请看' } },
  });
  inner.append(element);
  box.append(inner);
  page.attachShadow({ mode: 'open' }).append(box);
  // The editor with chips is loaded on first use.
  await waitUntil(() => element.shadowRoot?.querySelector('.tokens .chip'), 'chips', { timeout: 5_000 });
  // What is missing is said once the person, or a form, has been here.
  element.dispatchEvent(new Event('invalid'));
  await waitUntil(() => element.shadowRoot?.querySelector('[part=fix]'));
  return { element, box };
}

const fix = (element: Element, label: string) =>
  all<HTMLButtonElement>(element, '[part=fix]').find(({ textContent }) => textContent.includes(label));

/** What opens, how a person opens it, and at what. */
const POPOVERS = [
  ['the emoticon picker', '#tool', '[data-tool=emoticon]', (element) => find(element, '[data-tool=emoticon]').click()],
  ['the dialog of a link', '#tool', '[data-tool=link]', (element) => find(element, '[data-tool=link]').click()],
  [
    'the menu of variables',
    '#variables',
    '.tokens',
    async (element) => {
      element.editing?.focus();
      await sendKeys({ type: '{' });
    },
  ],
  ['the dialog of a chip', '#fallback', '.tokens', (element) => fix(element, '设后备值')?.click()],
  ['the list of those without a value', '#people', '.tokens', (element) => fix(element, '看名单')?.click()],
] as const satisfies readonly (readonly [string, string, string, (element: WechatTextComposer) => unknown])[];

describe('what opens over a composer', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  for (const [what, selector, at, open] of POPOVERS) {
    it(`${what} stays at its place while the page scrolls, and inside of the page`, async () => {
      const { element, box } = await scrolled();
      await open(element);
      await waitUntil(() => element.shadowRoot?.querySelector(selector)?.matches(':popover-open'), what, {
        timeout: 5_000,
      });
      await settled();
      const popover = find(element, selector);
      const distance = () => popover.getBoundingClientRect().top - find(element, at).getBoundingClientRect().top;
      const before = distance();
      for (const scroll of [() => window.scrollBy(0, 20), () => box.scrollBy(0, 10), () => window.scrollBy(0, -12)]) {
        scroll();
        await nextFrame();
        await nextFrame();
        expect(distance()).to.be.closeTo(before, 1);
      }
      for (const far of [1500, -1500]) {
        window.scrollBy(0, far);
        await nextFrame();
        await nextFrame();
        const { top, right, bottom, left } = popover.getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        expect(popover.matches(':popover-open')).to.equal(true);
        expect(Math.min(top, left)).to.be.at.least(0);
        expect(right).to.be.at.most(clientWidth);
        expect(bottom).to.be.at.most(clientHeight);
      }
    });
  }
});
