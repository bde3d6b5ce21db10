import type { Instant } from './command.js';
import type { AccountRecord, MutableState, StoredMessage } from './state.js';

/** A customer-service text, or a person's, as a phone keeps it. */
export function textMessage(id: number, at: Instant, direction: 'in' | 'out', content: string): StoredMessage {
  return { id: String(id), at, direction, kind: 'text', body: { msgtype: 'text', text: { content } } };
}

/** Puts a message on a phone. */
export function keep(state: MutableState, record: AccountRecord, number: number, message: StoredMessage): void {
  const inbox = record.inboxes.get(number);
  if (inbox) inbox.push(message);
  else record.inboxes.set(number, [message]);
  state.messages += 1;
}
