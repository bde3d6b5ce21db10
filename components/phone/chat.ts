import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chatTimeStamp, showsTimeStamp } from '../../wechat/time/time-stamp.js';
import type { TemplateSkin } from '../../wechat/message/template-content.js';
import { accountAvatar, personAvatar } from '../internal/avatar.js';
import { warnOnce } from '../internal/warn-once.js';
import { bubble, type BubbleView } from './bubble.js';
import { instantOf, textAt } from './message.js';
import type { KeyedMessage, PhoneAccount, PhonePerson } from './message.js';
import { pale } from './pale.js';
import { templateCard } from './template-card.js';

/** What the chat needs beside its messages. */
export interface ChatView extends BubbleView {
  readonly account: PhoneAccount;
  readonly person: PhonePerson;
  readonly now: number;
  readonly timeZone: string;
  readonly skin: TemplateSkin;
  /** Keys of the messages that came a moment ago. */
  readonly arrived: ReadonlySet<string>;
  /** What a screen reader hears before a message that is not sent. */
  readonly draft: { readonly label: string; readonly lang: string };
}

type Renderer = (message: KeyedMessage, at: number, view: ChatView) => TemplateResult;

const renderers: Readonly<Record<KeyedMessage['kind'], Renderer>> = {
  text: (message, _at, view) => html`
    ${message.direction === 'in' ? accountAvatar(view.account) : personAvatar(view.person)}${bubble(message, view)}
  `,
  system: ({ body }) => html`<p class="system">${pale(textAt(body, 'text', 'content'))}</p>`,
  template: (message, at, { timeZone, skin, open }) => templateCard(message, { at, timeZone, skin, open }),
};

function rendererFor(kind: string): Renderer | undefined {
  if (Object.hasOwn(renderers, kind)) return renderers[kind as KeyedMessage['kind']];
  warnOnce(
    `wechat-phone: no renderer for message kind ${JSON.stringify(kind)}. Known kinds: ${Object.keys(renderers).join(', ')}.`,
  );
  return undefined;
}

/** The rows of a chat, oldest first, with the time above a message after a pause. */
export function chat(messages: readonly KeyedMessage[], view: ChatView): TemplateResult {
  let previousAt: number | undefined;
  const rows = messages.flatMap((message) => {
    const renderer = rendererFor(message.kind);
    if (!renderer) return [];
    const at = instantOf(message) ?? view.now;
    const stamped = showsTimeStamp(previousAt, at);
    previousAt = at;
    return [{ message, renderer, at, stamped }];
  });
  return html`<ol role="list">
    ${repeat(
      rows,
      ({ message }) => message.key,
      ({ message, renderer, at, stamped }) => html`
        <li class=${classesOf(message, view)} data-key=${message.key}>
          ${stamped ? stamp(at, view) : nothing}
          ${message.draft ? html`<span class="visually-hidden" lang=${view.draft.lang}>${view.draft.label}</span>` : nothing}
          <div class="row">${renderer(message, at, view)}</div>
        </li>
      `,
    )}
  </ol>`;
}

function classesOf({ direction, draft, key }: KeyedMessage, { arrived }: ChatView): string {
  return [direction, draft ? 'draft' : '', arrived.has(key) ? 'arrived' : ''].filter(Boolean).join(' ');
}

function stamp(at: number, { now, timeZone }: ChatView): TemplateResult {
  return html`<time class="stamp" part="stamp" datetime=${new Date(at).toISOString()}
    >${pale(chatTimeStamp(at, now, { timeZone }))}</time
  >`;
}
