import { html, nothing, type TemplateResult } from 'lit';
import { parseText, type Run } from '../../wechat/text/runs.js';
import { link, type Open } from './link.js';
import { pale } from './pale.js';
import { textAt, type PhoneMessage } from './message.js';

/** A text message. Only an account can write links as markup; what a person typed shows as typed. */
export function bubble(message: PhoneMessage, open: Open): TemplateResult {
  const content = textAt(message.body, 'text', 'content');
  const typed = message.direction === 'out' && content.includes('<');
  const runs: readonly Run[] = typed ? [{ type: 'text', text: content }] : parseText(content);
  // One line, since the bubble keeps the line breaks of the text.
  return html`<div class="bubble" part="bubble"><span class="text">${runs.map((run) => shown(run, open))}</span></div>`;
}

function shown(run: Run, open: Open): TemplateResult | string | typeof nothing {
  switch (run.type) {
    case 'text':
      return run.text || nothing;
    case 'link':
      return link(pale(run.text), { href: run.href }, open);
    case 'mini-program-link':
      return link(pale(run.text), { appid: run.appid, path: run.path }, open);
  }
}
