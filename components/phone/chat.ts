import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { mayHoldEmoticons } from '../../wechat/text/runs.js';
import { chatTimeStamp, showsTimeStamp } from '../../wechat/time/time-stamp.js';
import type { TemplateSkin } from '../../wechat/message/shown-template.js';
import { accountAvatar, personAvatar } from '../internal/avatar.js';
import { warnOnce } from '../internal/warn-once.js';
import { bubble, type BubbleView } from './bubble.js';
import {
  instantOf,
  senderOf,
  textAt,
  type MessageList,
  type PhoneAccount,
  type PhoneMessage,
  type PhonePerson,
} from './message.js';
import { pale } from './pale.js';
import type { PhoneParts } from './parts.js';

/** Rows of a chat: from `first` on, up to `end`, which is none of them. */
export interface Rows {
  readonly first: number;
  readonly end: number;
}

/** What the chat needs beside its messages. */
export interface ChatView extends Omit<BubbleView, 'emoticons'> {
  readonly account: PhoneAccount;
  readonly person: PhonePerson;
  readonly now: number;
  readonly timeZone: string;
  readonly skin: TemplateSkin;
  readonly parts: PhoneParts;
  /** Keys of the messages that came a moment ago. */
  readonly arrived: ReadonlySet<string>;
  /** Whether each card says who sent it, and nothing else stands there. */
  readonly isOfMany?: boolean;
  /** What a screen reader hears before a message that is not sent. */
  readonly draft: { readonly label: string; readonly lang: string };
}

/** The phone tells the time in hours and minutes. */
const MINUTE_MS = 60_000;

type Renderer = (message: PhoneMessage, at: number, view: ChatView) => unknown;

const renderers: Readonly<Record<PhoneMessage['kind'], Renderer>> = {
  text(message, _at, view) {
    const holds = mayHoldEmoticons(textAt(message.body, 'text', 'content'));
    const emoticons = holds ? view.parts.get('emoticons')?.findEmoticons : undefined;
    return [avatar(message, view), bubble(message, { ...view, emoticons })];
  },
  image(message, _at, view) {
    return [avatar(message, view), view.parts.get('image')?.imageBubble(message)];
  },
  system: ({ body }) => html`<p class="system">${pale(textAt(body, 'text', 'content'))}</p>`,
  template: card,
  subscription: card,
};

function card(message: PhoneMessage, at: number, view: ChatView): unknown {
  const sender = view.isOfMany ? senderOf(message, view.account) : undefined;
  return view.parts.get('card')?.templateCard(message, { ...view, at, sender });
}

/** Whether the phone can draw a message; it warns once of a kind that it cannot. */
export function canDraw({ kind }: PhoneMessage): boolean {
  if (Object.hasOwn(renderers, kind)) return true;
  warnOnce(
    `wechat-phone: no renderer for message kind ${JSON.stringify(kind)}. Known kinds: ${Object.keys(renderers).join(', ')}.`,
  );
  return false;
}

/** Rows of a chat, oldest first, with the time above a message after a pause. */
export function chat(list: MessageList, { first, end }: Rows, view: ChatView): TemplateResult {
  const { messages } = list;
  // Where only a part is drawn, a screen reader has to be told of how many it is.
  const size = end - first < messages.length ? messages.length : nothing;
  return html`<ol role="list">
    ${repeat(
      messages.slice(first, end),
      (_, place) => list.keyOf(first + place),
      (message, place) => {
        const index = first + place;
        const key = list.keyOf(index);
        const at = instantOf(message) ?? view.now;
        const previous = messages[index - 1];
        const stamped = showsTimeStamp(previous && (instantOf(previous) ?? view.now), at);
        return html`
          <li
            class="${message.direction} ${message.draft ? 'draft' : ''} ${view.arrived.has(key) ? 'arrived' : ''}"
            data-key=${key}
            aria-setsize=${size}
            aria-posinset=${size === nothing ? nothing : index + 1}
          >
            ${stamped ? guard(stampOf(at, view), () => stamp(at, view)) : nothing}
            ${message.draft ? html`<span class="visually-hidden" lang=${view.draft.lang}>${view.draft.label}</span>` : nothing}
            <div class="row">${renderers[message.kind](message, at, view)}</div>
          </li>
        `;
      },
    )}
  </ol>`;
}

function avatar({ direction }: PhoneMessage, { account, person }: ChatView): TemplateResult {
  return direction === 'in' ? accountAvatar(account) : personAvatar(person);
}

/** All that a stamp follows from, to the minute that it shows: a draft has another instant at every key. */
function stampOf(at: number, { now, timeZone }: ChatView): unknown[] {
  return [Math.floor(at / MINUTE_MS), Math.floor(now / MINUTE_MS), timeZone];
}

function stamp(at: number, { now, timeZone }: ChatView): TemplateResult {
  return html`<time class="stamp" part="stamp" datetime=${new Date(at).toISOString()}
    >${pale(chatTimeStamp(at, now, { timeZone }))}</time
  >`;
}
