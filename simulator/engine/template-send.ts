import { isRecord, warned } from '../../wechat/issue.js';
import type { Issue } from '../../wechat/issue.js';
import { CLIENT_MSG_ID_LIVES_MS, DUPLICATES_FLAGGED_FROM } from '../../wechat/limit/template.js';
import { withoutLostJump } from '../../wechat/limit/restriction.js';
import { checkMessage } from '../../wechat/message/index.js';
import { renderTemplate } from '../../wechat/message/shown-template.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import {
  checkPermission,
  firstRefusal,
  receiverOf,
  refusalOfIssues,
  refusalOfWords,
  withoutReceiver,
} from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse, warn } from './decision.js';
import type { Decision } from './decision.js';
import type { FollowerFacts } from './followers.js';
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
    content: () =>
      refusalOfIssues(issues) ??
      refusalOfWords(record.account, contentText(record, message), ERRCODE.templateMessageBlocked),
  });
  if (refusal) return refuse(refusal);
  // Only one whom the checks found comes this far.
  if (!receiver) return refuse(ERRCODE.invalidOpenid);
  const { client_msg_id, template_id } = message;
  const id = typeof client_msg_id === 'string' && client_msg_id !== '' ? client_msg_id : undefined;
  const sent = id === undefined ? undefined : sentBefore(record, receiver.number, id, now);
  if (sent !== undefined) return apply({ msgid: sent });
  const msgid = state.last.message + 1;
  const template = record.templates.get(String(template_id));
  const content = contentText(record, message);
  const isMarketing = record.account.intercepted_words.some((word) => content.includes(word));
  const warnings = heldAgainst(record, receiver, withoutReceiver(message));
  const decision = apply(
    { msgid },
    {
      type: 'template-sent',
      at: now,
      appid: account,
      openid: receiver.openid,
      msgid,
      body: withoutLostJump(withoutReceiver(message), record.account.restrictions),
      template_id: String(template_id),
      ...(id !== undefined && { client_msg_id: id }),
      status: receiver.blocked ? 'failed:user block' : isMarketing ? 'failed: system failed' : 'success',
      ...(isMarketing && { intercepted: { title: template?.title ?? '', content } }),
    },
  );
  return warn(decision, warnings);
}

/** Waiting changes nothing about these refusals: a person has to act. */
const LASTS = { succeeds_at: null };

/** The text of a template message as a person would read it. */
function contentText({ templates }: AccountView, { template_id, data }: Readonly<Record<string, unknown>>): string {
  const template = templates.get(String(template_id));
  return template ? renderTemplate(template.content, data) : '';
}

/** How far back duplicates are looked for. */
const DUPLICATES_LOOKED_FOR = 50;

/** The warning that WeChat sends by mail: too many of the same after one action of the person (L22). */
function heldAgainst(
  record: AccountView,
  { number, subscribedAt, grants }: FollowerFacts,
  body: object,
): readonly Issue[] {
  const inbox = (record.inboxes.get(number) ?? []).slice(-DUPLICATES_LOOKED_FOR);
  const wrote = inbox.findLast(({ direction }) => direction === 'out')?.at ?? 0;
  const since = Math.max(subscribedAt, wrote, ...grants.map(({ openedAt }) => openedAt));
  const words = contentOf(body);
  const same = inbox.filter((each) => each.at >= since && each.kind === 'template' && contentOf(each.body) === words);
  const received = same.length + 1;
  if (received < DUPLICATES_FLAGGED_FROM) return [];
  const facts = { limit: DUPLICATES_FLAGGED_FROM - 1, received, unit: 'item', rule: 'L22' } as const;
  return [warned('policy', { path: ['template_id'], ...facts })];
}

/** What makes two template messages the same to whoever reads them. */
function contentOf(body: object): string {
  return 'template_id' in body && 'data' in body ? JSON.stringify([body.template_id, body.data]) : '';
}

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
