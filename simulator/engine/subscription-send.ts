import { isRecord } from '../../wechat/issue.js';
import type { Context } from '../../wechat/context.js';
import { consentVerdict } from '../../wechat/limit/consent.js';
import type { Consent } from '../../wechat/limit/consent.js';
import { LONG_TERM } from '../../wechat/limit/subscription.js';
import type { SubscriptionType } from '../../wechat/limit/subscription.js';
import { checkMessage } from '../../wechat/message/index.js';
import { checkOneTimeNotice, oneTimeScene } from '../../wechat/message/one-time-notice.js';
import { renderTemplate, valueOf } from '../../wechat/message/shown-template.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { firstRefusal, receiverOf, refusalOfIssues, refusalOfWords, withoutReceiver } from './checks.js';
import type { Account, Answers, CommandOf, Instant } from './command.js';
import { consentOf } from './consents.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import type { EventOf } from './event.js';
import type { FollowerFacts } from './followers.js';
import { forAccount } from './for-account.js';
import type { AccountView, State } from './state.js';

/** Judges a subscription notice: the template, the person and what they allowed, then the content. */
export function decideSendSubscription(
  state: State,
  { account, body }: CommandOf<'send-subscription'>,
  now: Instant,
): Decision<Answers['send-subscription']> {
  return forAccount(state, account, 'subscription', (record) => {
    const message = isRecord(body) ? body : {};
    const id = message.template_id;
    const template = typeof id === 'string' ? record.subscriptions.get(id) : undefined;
    const known = template && !template.deleted && mayUse(record.account, template.type) ? [template] : [];
    const issues = checkMessage('subscription', body, { ...openedBy(record.account), templates: known });
    const content = template ? renderTemplate(template.content, message.data) : '';
    return send(state, record, message, now, {
      json: isRecord(body),
      aboutTemplate: refusalOfIssues(issues.filter(({ path }) => path[0] === 'template_id')),
      content: () =>
        refusalOfIssues(issues, 'subscription') ?? refusalOfWords(record.account, content, ERRCODE.keywordInBlacklist),
      consent: ({ number }) => refusalOfConsent(consentOf(record, number, String(id))),
      event: { template_id: String(id), body: withoutReceiver(message) },
    });
  });
}

/** Judges the older one-time message: each scene a person allowed is worth one. */
export function decideSendOneTime(
  state: State,
  { account, body }: CommandOf<'send-one-time'>,
  now: Instant,
): Decision<Answers['send-one-time']> {
  return forAccount(state, account, 'subscription', (record) => {
    const message = isRecord(body) ? body : {};
    const { one_time_template_id: own } = record.account;
    const { template_id, title, url, miniprogram, data } = message;
    const issues = checkOneTimeNotice(body, {
      ...openedBy(record.account),
      templates: [{ template_id: own, title: '', content: '' }],
    });
    const scene = oneTimeScene(message.scene);
    return send(state, record, message, now, {
      json: isRecord(body),
      aboutTemplate: refusalOfIssues(issues.filter(({ path }) => path[0] === 'template_id')),
      content: () =>
        refusalOfIssues(issues) ??
        refusalOfWords(record.account, `${String(title)}\n${valueOf(data, 'content')}`, ERRCODE.keywordInBlacklist),
      // Nobody can have allowed a scene that is none: the content says what is wrong with it.
      consent: ({ number }) =>
        scene === undefined ? undefined : refusalOfConsent(consentOf(record, number, own, scene)),
      event: {
        template_id: own,
        ...(scene !== undefined && { scene }),
        title: String(title),
        body: { template_id, page: url, miniprogram, data },
      },
    });
  });
}

/** What differs between the two kinds of notices. */
interface Notice {
  readonly json: boolean;
  readonly aboutTemplate: Refusal | undefined;
  readonly content: () => Refusal | undefined;
  readonly consent: (receiver: FollowerFacts) => Refusal | undefined;
  readonly event: Pick<EventOf<'subscription-sent'>, 'template_id' | 'body' | 'scene' | 'title'>;
}

function send(
  state: State,
  record: AccountView,
  message: Readonly<Record<string, unknown>>,
  now: Instant,
  { json, aboutTemplate, content, consent, event }: Notice,
): Decision<{ readonly msgid: number }> {
  const receiver = receiverOf(record, message.touser);
  const refusal = firstRefusal({
    json: () => (json ? undefined : ERRCODE.dataFormatError),
    template: () => aboutTemplate,
    receiver: () => (receiver ? undefined : ERRCODE.invalidOpenid),
    blacklisted: () =>
      receiver?.blacklisted ? { ...ERRCODE.requireRemoveBlacklist, rule: 'blacklist', succeeds_at: null } : undefined,
    consent: () => receiver && consent(receiver),
    content,
  });
  if (refusal) return refuse(refusal);
  // Only one whom the checks found comes this far.
  if (!receiver) return refuse(ERRCODE.invalidOpenid);
  const msgid = state.last.message + 1;
  const { errcode, errmsg } = receiver.blocked ? ERRCODE.userBlockReceiveMessage : { errcode: 0, errmsg: 'success' };
  return apply(
    { msgid },
    {
      type: 'subscription-sent',
      at: now,
      appid: record.account.appid,
      openid: receiver.openid,
      msgid,
      ...event,
      errcode,
      errmsg,
    },
  );
}

/** Why nothing may be sent to a person: only they can change that. */
function refusalOfConsent(consent: Consent | undefined): Refusal | undefined {
  const verdict = consentVerdict(consent);
  if (verdict === 'open') return undefined;
  return { ...ERRCODE.userRefuseToAcceptTheMsg, rule: 'consent', succeeds_at: null, facts: { consent: verdict } };
}

/** A template for consents that last belongs to public services: whoever is none has no such template (L66). */
function mayUse({ long_term }: Account, type: SubscriptionType): boolean {
  return long_term || type !== LONG_TERM;
}

function openedBy({ mini_programs, mini_games, mini_program_pages }: Account): Context {
  return { miniPrograms: mini_programs, miniGames: mini_games, miniProgramPages: mini_program_pages };
}
