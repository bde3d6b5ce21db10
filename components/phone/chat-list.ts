import { html, nothing, type TemplateResult } from 'lit';
import { chatTimeStamp } from '../../wechat/time/time-stamp.js';
import { accountAvatar } from '../internal/avatar.js';
import { canDraw } from './chat.js';
import { inPlace, instantOf, isCard, senderOf, titleOf, type PhoneMessage, type PhonePlace } from './message.js';
import { noticesOf } from './notices.js';
import { pale } from './pale.js';
import type { PhoneScreen } from './phone.js';
import { drawn, navigationBar, type ScreenView } from './screen.js';
import { bell, bubble, head, lens, lines, people, plus } from './screen-drawings.js';
import { summaryOf } from './summary.js';

/** More than that is not counted. */
const UNREAD_MAX = 99;

interface Row {
  readonly screen: PhoneScreen;
  readonly sign: TemplateResult;
  readonly name: string;
  /** What the newest message says. */
  readonly line: string;
  /** When it came; nothing where there is none. */
  readonly at: number | undefined;
  readonly unread: number;
}

/** The list of chats, as far as they are known: 服务通知 where it holds anything, the account's chat where it does or nothing else. */
export function chatList(view: ScreenView): TemplateResult {
  const service = serviceRow(view);
  const chat = chatRow(view);
  // Who does not follow has no chat with the account, only its notices.
  const rows = [...service, ...(chat.at === undefined && service.length > 0 ? [] : [chat])].sort(
    (a, b) => (b.at ?? 0) - (a.at ?? 0),
  );
  const unread = rows.reduce((sum, row) => sum + row.unread, 0);
  const title = unread > 0 ? `微信（${counted(unread)}）` : '微信';
  return drawn(
    {
      name: 'chat-list',
      label: view.words.chatList(rows.length),
      bar: navigationBar(nothing, title, lines(plus)),
      content: html`<ul role="list">
        ${rows.map((row) => entry(row, view))}
      </ul>`,
      foot: html`<div class="tab-bar" part="tab-bar" aria-hidden="true">
        ${tab(bubble, '微信')}${tab(people, '通讯录')}${tab(lens, '发现')}${tab(head, '我')}
      </div>`,
    },
    view,
  );
}

function serviceRow(view: ScreenView): readonly Row[] {
  const newest = noticesOf(view.phone.messages).at(-1);
  if (!newest) return [];
  const sign = html`<span class="service-sign">${lines(bell, 28)}</span>`;
  const line = `${senderOf(newest, view.phone.account).nickname}：${titleOf(newest)}`;
  return [{ screen: 'notifications', sign, name: '服务通知', line, ...known(view, 'service-notifications', newest) }];
}

function chatRow(view: ScreenView): Row {
  const { account, messages } = view.phone;
  const newest = inPlace(messages, 'chat').filter(canDraw).at(-1);
  const line = newest ? summaryOf(newest) : '';
  return {
    screen: 'chat',
    sign: accountAvatar(account),
    name: account.nickname,
    line: newest && isCard(newest) ? `[${line}]` : line,
    ...known(view, 'chat', newest),
  };
}

function known({ phone, now }: ScreenView, place: PhonePlace, newest: PhoneMessage | undefined) {
  const unread = Math.floor(phone.unread[place] ?? 0);
  return { at: newest && (instantOf(newest) ?? now), unread: unread > 0 ? unread : 0 };
}

function entry({ screen, sign, name, line, at, unread }: Row, { go, now, timeZone }: ScreenView): TemplateResult {
  return html`<li>
    <button type="button" class="entry" part="chat-list-row" tabindex="-1" @click=${() => go(screen)}>
      <span class="sign">
        ${sign}${
          unread > 0
            ? html`<span class="badge" part="badge">
                <span aria-hidden="true" data-text=${counted(unread)}></span>
                <span class="visually-hidden">${`${unread} 条未读`}</span>
              </span>`
            : nothing
        }
      </span>
      <span class="text">
        <span class="first">
          <span class="name">${name}</span>
          ${at === undefined ? nothing : html`<time datetime=${new Date(at).toISOString()}>${pale(dayOrTime(at, now, timeZone))}</time>`}
        </span>
        <span class="line">${pale(line)}</span>
      </span>
    </button>
  </li>`;
}

function tab(sign: Parameters<typeof lines>[0], words: string): TemplateResult {
  return html`<span>${lines(sign, 23)}${pale(words)}</span>`;
}

/** The first word of the stamp above a message: of today the time, of older ones only the day. */
export function dayOrTime(at: number, now: number, timeZone: string): string {
  return chatTimeStamp(at, now, { timeZone }).split(' ')[0] ?? '';
}

function counted(unread: number): string {
  return unread > UNREAD_MAX ? `${UNREAD_MAX}+` : String(unread);
}
