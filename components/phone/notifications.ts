import type { TemplateResult } from 'lit';
import { chat } from './chat.js';
import { more } from './drawings.js';
import { knownLooks } from './known.js';
import { MessageList } from './message.js';
import { noticesOf } from './notices.js';
import { leadsBack } from './leads.js';
import { drawn, navigationBar, type ScreenView } from './screen.js';

/** So many notices are drawn, the newest: more than a person scrolls through to find one. */
const DRAWN_MAX = 100;

/** 服务通知: what accounts and mini programs send to people who do not follow them, each with its sender above it. */
export function notifications(view: ScreenView): TemplateResult {
  const { phone } = view;
  const list = new MessageList(noticesOf(phone.messages));
  const end = list.messages.length;
  const content = chat(
    list,
    { first: Math.max(0, end - DRAWN_MAX), end },
    {
      ...view,
      account: phone.account,
      person: phone.person,
      skin: knownLooks(phone).skin,
      arrived: new Set(),
      isOfMany: true,
      // A card holds no phone numbers to press.
      ask: () => undefined,
    },
  );
  const bar = navigationBar(
    leadsBack(() => view.go('chat-list')),
    '服务通知',
    more,
  );
  return drawn({ name: 'notifications', label: view.words.notifications(list.count), bar, content }, view);
}
