import { fixture, html } from '@open-wc/testing';
import '../../../components/phone/define.js';
import type { PhoneMessage, WechatPhone } from '../../../components/phone/phone.js';

/** 20 November 2026, 14:32 in China. */
export const NOW = Date.UTC(2026, 10, 20, 6, 32);
export const MINUTE = 60_000;

export const shipped = {
  template_id: 'shipped',
  title: '订单发货通知',
  content: '商品名称：{{thing1.DATA}}\n订单编号：{{character_string2.DATA}}',
};

export function text(content: string, more: Partial<PhoneMessage> = {}): PhoneMessage {
  return { direction: 'in', kind: 'text', at: NOW, body: { msgtype: 'text', text: { content } }, ...more };
}

export function card(body: object = {}, more: Partial<PhoneMessage> = {}): PhoneMessage {
  const data = { thing1: { value: '手冲咖啡壶' }, character_string2: { value: 'QZ4217' } };
  return {
    direction: 'in',
    kind: 'template',
    at: NOW,
    body: { template_id: 'shipped', data, ...body },
    context: { template: shipped },
    ...more,
  };
}

/** A subscription notice. */
export function notice(body: object = {}, more: Partial<PhoneMessage> = {}): PhoneMessage {
  return card(body, { kind: 'subscription', context: { template: { ...shipped, title: '到货提醒' } }, ...more });
}

/** The same where people get it who do not follow the account. */
export function serviceNotice(more: Partial<PhoneMessage> = {}): PhoneMessage {
  return notice({}, { place: 'service-notifications', ...more });
}

export const account = { nickname: '青砖杂货铺', appid: 'wx0123456789abcdef' };
export const person = { nickname: '小满', openid: 'oXiaoman' };

/** A phone in a container of `width`, 700 high. */
export async function phone(
  messages: readonly PhoneMessage[],
  { width = 480, ...properties }: Partial<Omit<WechatPhone, 'width'>> & { width?: number; glass?: 375 | 390 } = {},
): Promise<WechatPhone> {
  const { glass = 375, ...rest } = properties;
  const box = await fixture<HTMLElement>(
    html`<div .style=${`width:${width}px;height:700px`}><wechat-phone></wechat-phone></div>`,
  );
  const element = box.querySelector('wechat-phone')!;
  Object.assign(element, { account, person, now: NOW, messages, width: glass, ...rest });
  await element.updateComplete;
  return element;
}

export function find(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export function boxOf(element: Element, selector: string): DOMRect {
  return find(element, selector).getBoundingClientRect();
}
