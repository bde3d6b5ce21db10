import '../../components/phone/define.js';
import type { PhoneMessage } from '../../components/phone/phone.js';
import { scrollThrough, textsOf, until } from './chat-texts.js';

// The phone with a long chat.

let phone: HTMLElementTagNameMap['wechat-phone'] | undefined;

/** Milliseconds until a chat of so many messages can be seen. */
async function mount(count: number): Promise<number> {
  phone?.remove();
  const messages = textsOf(count).map((content, index): PhoneMessage => {
    return { id: String(index), at: index * 1000, direction: 'in', kind: 'text', body: { text: { content } } };
  });
  const start = performance.now();
  phone = document.createElement('wechat-phone');
  phone.style.setProperty('height', '700px');
  phone.messages = messages;
  document.body.append(phone);
  await phone.updateComplete;
  await until(() => phone?.shadowRoot?.querySelector('li:last-child'));
  return performance.now() - start;
}

async function scroll(): Promise<{ readonly frame: number; readonly screens: number }> {
  const root = phone?.shadowRoot;
  const list = root?.querySelector<HTMLElement>('.chat');
  if (!root || !list) throw new Error('There is no chat to scroll.');
  return scrollThrough(list, () => {
    const [top = 0, bottom = 0] = [root.querySelector('li'), root.querySelector('li:last-child')].map((row, index) => {
      const box = row?.getBoundingClientRect();
      return index === 0 ? box?.top : box?.bottom;
    });
    return bottom - top;
  });
}

Object.assign(globalThis, { bench: { mount, scroll } });
