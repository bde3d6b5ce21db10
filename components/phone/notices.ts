import { canDraw } from './chat.js';
import { inPlace, isCard, type PhoneMessage } from './message.js';

/** The notices in 服务通知, oldest first. Nothing but cards can stand there. */
export function noticesOf(messages: readonly PhoneMessage[]): readonly PhoneMessage[] {
  return inPlace(messages, 'service-notifications').filter((message) => isCard(message) && canDraw(message));
}
