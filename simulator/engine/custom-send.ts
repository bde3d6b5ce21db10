import { isRecord } from '../../wechat/issue.js';
import { REPLY_WINDOWS, replyVerdict } from '../../wechat/limit/reply-window.js';
import type { ReplyVerdict } from '../../wechat/limit/reply-window.js';
import { checkMessage } from '../../wechat/message/index.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { checkPermission, firstRefusal, receiverOf, refusalOfIssues, withoutReceiver } from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import type { State } from './state.js';

/** Judges a customer-service text: the person, the reply window, then the content. */
export function decideCustomSend(
  state: State,
  { account, body }: CommandOf<'send-custom'>,
  now: Instant,
): Decision<Answers['send-custom']> {
  const record = state.accounts.get(account);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const message = isRecord(body) ? body : {};
  const receiver = receiverOf(record, message.touser);
  const { profile } = record.account;
  const { unpaid } = REPLY_WINDOWS[profile];
  const verdict = replyVerdict(receiver?.grants ?? [], profile, now);
  const refusal = firstRefusal({
    account: () => checkPermission('custom', record.account),
    json: () => (isRecord(body) ? undefined : ERRCODE.dataFormatError),
    receiver: () => (receiver ? undefined : ERRCODE.invalidOpenid),
    subscribed: () =>
      receiver?.subscribed ? undefined : { ...ERRCODE.responseOutOfTimeLimit, rule: 'subscribe', ...LASTS },
    blacklisted: () =>
      receiver?.blacklisted ? { ...ERRCODE.requireRemoveBlacklist, rule: 'blacklist', ...LASTS } : undefined,
    blocked: () => (receiver?.blocked ? { ...ERRCODE.userBlockReceiveMessage, rule: 'block', ...LASTS } : undefined),
    window: () => (unpaid === 'refuse' ? refusalOfWindow(verdict) : undefined),
    content: () => refusalOfIssues(checkMessage('text', body, { miniPrograms: record.account.mini_programs })),
  });
  if (refusal) return refuse(refusal);
  // Only one whom the checks found comes this far.
  if (!receiver) return refuse(ERRCODE.invalidOpenid);
  return apply(
    {},
    {
      type: 'custom-sent',
      at: now,
      appid: account,
      openid: receiver.openid,
      msgid: state.last.message + 1,
      body: withoutReceiver(message),
      ...(verdict.open
        ? { engagement: verdict.engagement }
        : { lost: { reason: verdict.reason, reported: unpaid === 'report' } }),
    },
  );
}

/** Waiting changes nothing about these refusals: a person has to act. */
const LASTS = { succeeds_at: null };

/** The reply window only opens again when the person does something. */
export function refusalOfWindow(verdict: ReplyVerdict): Refusal | undefined {
  if (verdict.open) return undefined;
  const code = verdict.reason === 'closed' ? ERRCODE.responseOutOfTimeLimit : ERRCODE.outOfResponseCountLimit;
  const refusal = { ...code, rule: 'reply-window', ...LASTS };
  const { last } = verdict;
  if (!last) return refusal;
  const { engagement, openedAt, livesMs, used, messages } = last;
  return {
    ...refusal,
    counter: used,
    ...(messages !== null && { limit: messages }),
    facts: { engagement, opened_at: openedAt, closed_at: openedAt + livesMs },
  };
}
