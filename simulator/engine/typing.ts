import { isRecord } from '../../wechat/issue.js';
import { REPLY_WINDOWS, replyVerdict } from '../../wechat/limit/reply-window.js';
import { isTypingCommand, TYPING_NEEDS_MESSAGE_MS, TYPING_SHOWN_MS } from '../../wechat/limit/typing.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { firstRefusal, receiverOf } from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { refusalOfWindow } from './custom-send.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import type { AccountView, State } from './state.js';

/**
 * POST message/custom/typing: shows 对方正在输入 for 15 seconds, or takes it away. It needs a message that went either
 * way in the last 30 seconds, and the reply window (45015, unconfirmed). Taking away what is not shown changes nothing.
 */
export function decideShowTyping(
  state: State,
  { account, body }: CommandOf<'show-typing'>,
  now: Instant,
): Decision<Answers['show-typing']> {
  return forAccount(state, account, 'custom', (record) => {
    const { touser, command } = isRecord(body) ? body : {};
    const receiver = receiverOf(record, touser);
    const until = receiver ? (record.book.typing.get(receiver.number) ?? now) : now;
    const verdict = replyVerdict(receiver?.grants ?? [], record.account.profile, now);
    const refusal = firstRefusal({
      receiver: () => (receiver ? undefined : ERRCODE.invalidOpenid),
      subscribed: () => (receiver?.subscribed ? undefined : { ...ERRCODE.responseOutOfTimeLimit, rule: 'subscribe' }),
      window: () =>
        REPLY_WINDOWS[record.account.profile].unpaid !== 'refuse' || (!verdict.open && verdict.reason === 'used-up')
          ? undefined
          : refusalOfWindow(verdict),
      content: () => {
        if (!isTypingCommand(command)) return { ...ERRCODE.invalidCommand, rule: 'typing-command' };
        if (command === 'CancelTyping' || !receiver) return undefined;
        const closesAt = lastMessageAt(record, receiver.number) + TYPING_NEEDS_MESSAGE_MS;
        if (until > now) {
          const succeeds_at = until <= closesAt ? until : null;
          return { ...ERRCODE.alreadyTyping, rule: 'typing-shown', succeeds_at };
        }
        return now <= closesAt
          ? undefined
          : { ...ERRCODE.typingNeedsMessage, rule: 'typing-needs-message', limit: TYPING_NEEDS_MESSAGE_MS / 1000 };
      },
    });
    if (refusal) return refuse(refusal);
    // Only one whom the checks found comes this far.
    if (!receiver) return refuse(ERRCODE.invalidOpenid);
    const { openid } = receiver;
    if (command === 'CancelTyping') {
      if (until <= now) return apply({});
      return apply({}, { type: 'typing-changed', at: now, appid: account, openid, until: null });
    }
    return apply({}, { type: 'typing-changed', at: now, appid: account, openid, until: now + TYPING_SHOWN_MS });
  });
}

/** When the last customer-service message or the person's own went; long ago when none ever did. */
function lastMessageAt({ inboxes }: AccountView, number: number): Instant {
  return inboxes.get(number)?.findLast(({ kind }) => kind !== 'template')?.at ?? -Infinity;
}
