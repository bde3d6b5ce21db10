import { expect, fixture, html } from '@open-wc/testing';
import { isLoaded } from '../../../components/locale/index.js';
import '../../../components/text-composer/define.js';

describe('English', () => {
  it('comes when a page first asks for it, and nobody sees Chinese meanwhile', async () => {
    const words = (composer: Element | null) => composer?.shadowRoot?.querySelector('[part=label]')?.textContent.trim();
    const page = await fixture<HTMLElement>(html`<div><wechat-text-composer></wechat-text-composer></div>`);
    expect(words(page.querySelector('wechat-text-composer'))).to.equal('文字内容');
    expect(isLoaded('en')).to.equal(false);
    page.lang = 'en';
    const composer = document.createElement('wechat-text-composer');
    composer.required = true;
    page.append(composer);
    // Chinese would stand there after a microtask or two; English needs a request.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    expect(words(composer)).to.equal(undefined);
    await composer.updateComplete;
    expect(words(composer)).to.equal('Text');
    expect(composer.validationMessage).to.match(/^[\x20-\x7e“”]+$/);
    expect(isLoaded('en')).to.equal(true);
  });
});
