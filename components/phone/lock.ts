import { html, nothing, type TemplateResult } from 'lit';
import { wallTime } from '../../wechat/time/wall-time.js';
import { canDraw } from './chat.js';
import { dayOrTime } from './chat-list.js';
import { inPlace, instantOf, senderOf, titleOf, type PhoneMessage } from './message.js';
import { noticesOf } from './notices.js';
import { pale } from './pale.js';
import type { PhoneScreen } from './phone.js';
import { drawn, type ScreenView } from './screen.js';
import { bubble, lines } from './screen-drawings.js';
import { summaryOf } from './summary.js';

/** So many notices are shown, the newest. */
const NOTICES_MAX = 4;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface LockNotice {
  /** Where the message stands. */
  readonly screen: PhoneScreen;
  readonly title: string;
  readonly text: string;
  readonly age: string;
}

/** The locked phone: the time, the day, and what came, newest first. */
export function lock(view: ScreenView): TemplateResult {
  const { phone, now, timeZone } = view;
  const notices = lockNotices(view);
  const { month, day, time } = wallTime(now, timeZone);
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone }).format(now);
  const isAndroid = phone.platform === 'android';
  return drawn(
    {
      name: 'lock',
      label: view.words.lock(notices.length),
      ground: wallpaper,
      content: html`<div class="day">${pale(`${month}月${day}日 ${weekday}`)}</div>
        <div class="clock" part="lock-clock">${pale(time)}</div>
        <ul role="list">
          ${notices.map((notice) => entry(notice, isAndroid, view))}
        </ul>`,
    },
    view,
  );
}

/** What a locked phone tells of its messages: of those that others wrote, the newest. */
export function lockNotices({ phone, now, timeZone }: ScreenView): readonly LockNotice[] {
  const { account, messages } = phone;
  const at = (message: PhoneMessage) => instantOf(message) ?? now;
  const age = (message: PhoneMessage) => ageOf(at(message), now, timeZone);
  const came = ({ direction, kind }: PhoneMessage) => direction === 'in' && kind !== 'system';
  const chat = inPlace(messages, 'chat').filter((message) => came(message) && canDraw(message));
  const ofChat = newest(chat).map((message) => ({
    at: at(message),
    notice: { screen: 'chat', title: account.nickname, text: summaryOf(message), age: age(message) } as const,
  }));
  const ofService = newest(noticesOf(messages)).map((message) => {
    const text = `${senderOf(message, account).nickname}：${titleOf(message)}`;
    return {
      at: at(message),
      notice: { screen: 'notifications', title: '服务通知', text, age: age(message) } as const,
    };
  });
  return [...ofService, ...ofChat]
    .sort((a, b) => b.at - a.at)
    .slice(0, NOTICES_MAX)
    .map(({ notice }) => notice);
}

/** As many as can be shown, the newest first. */
function newest(messages: readonly PhoneMessage[]): readonly PhoneMessage[] {
  return messages.slice(-NOTICES_MAX).reverse();
}

/** How long ago that was, as phones say it. */
function ageOf(at: number, now: number, timeZone: string): string {
  if (now - at < MINUTE_MS) return '现在';
  if (now - at < HOUR_MS) return `${Math.floor((now - at) / MINUTE_MS)} 分钟前`;
  return dayOrTime(at, now, timeZone);
}

function entry({ screen, title, text, age }: LockNotice, isAndroid: boolean, { go }: ScreenView): TemplateResult {
  return html`<li>
    <button type="button" class="notice" part="lock-notice" tabindex="-1" @click=${() => go(screen)}>
      <span class="app-sign">${lines(bubble, isAndroid ? 16 : 24)}</span>
      ${isAndroid ? html`<span class="age">${pale(`微信 · ${age}`)}</span>` : nothing}
      <span class="title">${title}</span>
      <span class="text">${text}</span>
      ${isAndroid ? nothing : html`<span class="age">${pale(age)}</span>`}
    </button>
  </li>`;
}

/** Hills and a sun, drawn for 375 × 812. */
const wallpaper = html`<svg
  class="wallpaper"
  part="wallpaper"
  aria-hidden="true"
  viewBox="0 0 375 812"
  preserveAspectRatio="xMidYMax slice"
>
  <circle class="sun" cx="104" cy="451" r="34" />
  <path class="far" d="M0 558c40-43 70-67 104-67s66 51 102 51 94-109 145-109q14 0 24 7v372H0z" />
  <path class="middle" d="M0 638c40-30 70-44 109-44s90 40 141 40c45 0 90-26 125-46v224H0z" />
  <path class="near" d="M0 718c35-16 65-24 99-24s95 23 156 23c45 0 85-12 120-24v119H0z" />
</svg>`;
