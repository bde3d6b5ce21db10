import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatOpenEvent } from '../../../components/events.js';
import { all, boxOf, card, find, NOW, phone, text } from './sample.js';

const history = (count: number) =>
  Array.from({ length: count }, (_, index) => text(`第 ${index} 条`, { id: String(index), at: NOW - 1000 }));

/** A frame tells of what was scrolled, and the next one shows what is drawn for it. */
const settled = async () => {
  await nextFrame();
  await nextFrame();
};

const atEnd = (element: Element) => {
  const chat = find(element, '.chat');
  return chat.scrollHeight - chat.scrollTop - chat.clientHeight < 2;
};

describe('wechat-phone: reading', () => {
  it('is one stop with a name, in Chinese and in English', async () => {
    const element = await phone(history(6));
    const chat = find(element, '[role=group]');
    expect(chat.getAttribute('aria-label')).to.equal('青砖杂货铺的聊天，6 条消息');
    expect(all(element, '[tabindex="0"]')).to.have.length(1);
    element.lang = 'en';
    await aTimeout(0);
    await element.updateComplete;
    expect(chat.getAttribute('aria-label')).to.equal('Chat with 青砖杂货铺, 6 messages');
  });

  it('goes to the links with Enter, walks them with arrows, and comes out with Escape', async () => {
    const content = '<a href="https://a.example">一</a> <a href="https://b.example">二</a>';
    const element = await phone([text(content)]);
    const focused = () => element.shadowRoot?.activeElement?.textContent;
    const opened: unknown[] = [];
    element.addEventListener('wechat-open', (event: WechatOpenEvent) => opened.push(event.detail));

    find(element, '.chat').focus();
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal('一');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal('二');
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal([{ href: 'https://b.example' }]);
    await sendKeys({ press: 'Escape' });
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.chat'));
  });

  it('lets a page cancel the opening of a link', async () => {
    const element = await phone([text('https://a.example')]);
    let prevented = false;
    element.addEventListener('wechat-open', (event) => {
      event.preventDefault();
      prevented = event.defaultPrevented;
    });
    find(element, '[role=link]').click();
    expect(prevented).to.equal(true);
  });

  it('says politely what arrived while the chat was open, and nothing of drafts', async () => {
    const element = await phone(history(2));
    const live = find(element, '[role=status]');
    expect(live.textContent.trim()).to.equal('');
    element.messages = [...history(2), card({}, { draft: true })];
    await element.updateComplete;
    expect(live.textContent.trim()).to.equal('');
    element.messages = [...history(2), card({}, { id: 'new' })];
    await element.updateComplete;
    expect(live.textContent.trim()).to.equal('收到订单发货通知');
    expect(find(element, '[data-key=new]').classList.contains('arrived')).to.equal(true);
  });

  it('says nothing when another person’s phone is shown', async () => {
    const element = await phone(history(2));
    element.person = { nickname: '谷雨', openid: 'oGuyu' };
    element.messages = [text('早', { id: 'x' })];
    await element.updateComplete;
    expect(find(element, '[role=status]').textContent.trim()).to.equal('');
  });

  it('stays with the newest message, unless the reader has scrolled up', async () => {
    const element = await phone(history(40));
    expect(atEnd(element)).to.equal(true);
    element.messages = history(41);
    await element.updateComplete;
    expect(atEnd(element)).to.equal(true);

    const chat = find(element, '.chat');
    chat.scrollTop = 100;
    await settled();
    element.messages = history(42);
    await element.updateComplete;
    expect(chat.scrollTop).to.equal(100);
  });

  it('marks a draft beside the glass, level with it, wherever it is scrolled to', async () => {
    const messages = [...history(40), card({}, { draft: true })];
    const element = await phone(messages, { framed: true });
    const level = () => boxOf(element, '.draft-mark').top - boxOf(element, 'li.draft .row').top;
    expect(boxOf(element, '.draft-mark').left).to.be.at.least(boxOf(element, '.bezel').right);
    expect(level()).to.be.closeTo(0, 1);
    find(element, '.chat').scrollTop -= 60;
    await settled();
    expect(level()).to.be.closeTo(0, 1);
    find(element, '.chat').scrollTop = 0;
    await settled();
    expect(find(element, '.draft-mark').hidden).to.equal(true);
  });
});
