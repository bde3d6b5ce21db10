import { html, type TemplateResult } from 'lit';
import { parseText, type Reading, type Run } from '../../wechat/text/runs.js';
import { link, type Open } from './link.js';
import { pale } from './pale.js';
import { textAt, type PhoneMessage } from './message.js';

/** What a bubble needs beside its message. */
export interface BubbleView {
  readonly open: Open;
  /** A person pressed a phone number. */
  readonly ask: (text: string, number: string) => void;
  /** Reads emoticon codes, once their table is there. */
  readonly emoticons?: Reading['emoticons'] | undefined;
}

/** A text message. Only an account can write links as markup; what a person typed shows as typed. */
export function bubble(message: PhoneMessage, view: BubbleView): TemplateResult {
  const { emoticons } = view;
  const runs = parseText(textAt(message.body, 'text', 'content'), {
    markup: message.direction === 'in',
    ...(emoticons && { emoticons }),
  });
  // One line, since the bubble keeps the line breaks of the text.
  return html`<div class="bubble" part="bubble"><span class="text">${runs.map((run) => shown(run, view))}</span></div>`;
}

function shown(run: Run, { open, ask }: BubbleView): TemplateResult | string {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'emoticon':
      return html`<span class="emoticon" part="emoticon" role="img" aria-label=${run.name} title=${run.source}
        ><span aria-hidden="true">${run.text}</span></span
      >`;
    case 'link':
      return link(pale(run.text), () => open({ href: run.href }));
    case 'mini-program-link':
      return link(pale(run.text), () => open({ appid: run.appid, path: run.path }));
    case 'menu-link':
      return link(pale(run.text), () => open({ msgmenuid: run.id, msgmenucontent: run.content }));
    case 'phone':
      return link(pale(run.text), () => ask(run.text, run.number));
  }
}
