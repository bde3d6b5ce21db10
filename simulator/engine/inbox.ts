import type { Template } from '../../wechat/context.js';
import { isRecord } from '../../wechat/issue.js';
import { renderTemplate } from '../../wechat/message/shown-template.js';
import { parseText } from '../../wechat/text/runs.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Answers, CommandOf, InboxMessage } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { personOf } from './person.js';
import type { AccountView, State, StoredMessage } from './state.js';

/** What a person's phone shows, oldest first. */
export function decideInbox(state: State, { openid }: CommandOf<'inbox'>): Decision<Answers['inbox']> {
  const found = personOf(state, openid);
  const record = found && state.accounts.get(found.appid);
  if (!record) return refuse(ERRCODE.invalidOpenid);
  const stored = record.inboxes.get(found.person.number) ?? [];
  return apply({ messages: stored.map((message) => shown(record, message)) });
}

function shown(record: AccountView, { title, place, ...message }: StoredMessage): InboxMessage {
  const body = isRecord(message.body) ? message.body : {};
  const template = templateOf(record, message.kind, String(body.template_id), title);
  const text = template
    ? `${template.title}\n${renderTemplate(template.content, body.data)}`
    : wordsOf(message.kind, body);
  return { ...message, place: place ?? 'chat', text, ...(template && { template }) };
}

/** What a card was made from; the older one-time message brings its own title. */
function templateOf(
  { templates, subscriptions }: AccountView,
  kind: StoredMessage['kind'],
  template_id: string,
  title: string | undefined,
): Template | undefined {
  if (kind === 'template') return templates.get(template_id);
  if (kind !== 'subscription') return undefined;
  return title === undefined ? subscriptions.get(template_id) : { template_id, title, content: '{{content.DATA}}' };
}

/** What a person reads: of a place its name, of a link its title and where it leads. */
function wordsOf(kind: StoredMessage['kind'], body: Readonly<Record<string, unknown>>): string {
  const { location, link, text } = body;
  if (kind === 'location' && isRecord(location)) return `[位置] ${String(location.label)}`;
  if (kind === 'link' && isRecord(link)) return `[链接] ${String(link.title)}\n${String(link.url)}`;
  return plainText(text);
}

/** A text as it reads: links show their words. */
function plainText(text: unknown): string {
  const content = isRecord(text) && typeof text.content === 'string' ? text.content : '';
  return parseText(content)
    .map((run) => run.text)
    .join('');
}
