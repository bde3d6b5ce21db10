import { isRecord } from '../../wechat/issue.js';
import { CLIENT_MSG_ID_LIVES_MS } from '../../wechat/limit/template.js';
import { checkMessage } from '../../wechat/message/index.js';
import { ERRCODE } from '../../wechat/wire/errcode.js';
import { checkPermission, firstRefusal, receiverOf, refusalOfIssues, withoutReceiver } from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { clientMessageKey } from './state.js';
import type { AccountView, State } from './state.js';

/** The account's templates, in the order in which it got them. */
export function decideListTemplates(
  state: State,
  { account }: CommandOf<'list-templates'>,
): Decision<Answers['list-templates']> {
  const record = state.accounts.get(account);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const refusal = checkPermission('template', record.account);
  return refusal ? refuse(refusal) : apply({ template_list: [...record.templates.values()] });
}

/** Judges a template message: the template, the person, then the content. */
export function decideTemplateSend(
  state: State,
  { account, body }: CommandOf<'send-template'>,
  now: Instant,
): Decision<Answers['send-template']> {
  const record = state.accounts.get(account);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const message = isRecord(body) ? body : {};
  const receiver = receiverOf(record, message.touser);
  const issues = checkMessage('template', body, {
    templates: templatesFor(record, message.template_id),
    miniPrograms: record.account.mini_programs,
  });
  const aboutTemplate = issues.filter(({ path }) => path[0] === 'template_id');
  const refusal = firstRefusal({
    account: () => checkPermission('template', record.account),
    json: () => (isRecord(body) ? undefined : ERRCODE.dataFormatError),
    template: () => refusalOfIssues(aboutTemplate),
    receiver: () => (receiver ? undefined : ERRCODE.invalidOpenid),
    subscribed: () => (receiver?.subscribed ? undefined : { ...ERRCODE.requireSubscribe, rule: 'subscribe', ...LASTS }),
    blacklisted: () =>
      receiver?.blacklisted ? { ...ERRCODE.requireRemoveBlacklist, rule: 'blacklist', ...LASTS } : undefined,
    content: () => refusalOfIssues(issues),
  });
  if (refusal) return refuse(refusal);
  // Only one whom the checks found comes this far.
  if (!receiver) return refuse(ERRCODE.invalidOpenid);
  const { client_msg_id, template_id } = message;
  const id = typeof client_msg_id === 'string' && client_msg_id !== '' ? client_msg_id : undefined;
  const sent = id === undefined ? undefined : sentBefore(record, receiver.number, id, now);
  if (sent !== undefined) return apply({ msgid: sent });
  const msgid = state.last.message + 1;
  return apply(
    { msgid },
    {
      type: 'template-sent',
      at: now,
      appid: account,
      openid: receiver.openid,
      msgid,
      body: withoutReceiver(message),
      template_id: String(template_id),
      ...(id !== undefined && { client_msg_id: id }),
      status: receiver.blocked ? 'failed:user block' : 'success',
    },
  );
}

/** Waiting changes nothing about these refusals: a person has to act. */
const LASTS = { succeeds_at: null };

/** The one template a body names, so that a check need not search them all. */
function templatesFor({ templates }: AccountView, id: unknown) {
  const template = typeof id === 'string' ? templates.get(id) : undefined;
  return template ? [template] : [];
}

/** The msgid of the message that this `client_msg_id` already stands for. */
function sentBefore(record: AccountView, number: number, id: string, now: Instant): number | undefined {
  const sent = record.clientMessages.get(clientMessageKey(number, id));
  return sent && now - sent.at < CLIENT_MSG_ID_LIVES_MS ? sent.msgid : undefined;
}
