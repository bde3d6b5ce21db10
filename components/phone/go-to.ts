import { WechatScreenEvent } from './events.js';
import type { PhoneScreen, WechatPhone } from './phone.js';

/** Opens another screen for the person who asked for it, unless the page keeps them where they are. */
export function goTo(phone: WechatPhone, screen: PhoneScreen): void {
  if (!phone.dispatchEvent(new WechatScreenEvent({ screen }))) return;
  phone.screen = screen;
  // What had the focus is gone with its screen.
  const pane = screen === 'chat' ? '.chat' : '.pane';
  void phone.updateComplete.then(() => phone.renderRoot.querySelector<HTMLElement>(pane)?.focus());
}
