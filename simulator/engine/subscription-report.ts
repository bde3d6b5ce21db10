import { consentKind } from '../../wechat/limit/consent.js';
import type { Consent } from '../../wechat/limit/consent.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { reachOf } from './consents.js';
import { apply, applyThen, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { reportFollower } from './follower-report.js';
import { personOf } from './person.js';
import type { State } from './state.js';

/** What a tester wants to know of an account's notices: whom they reach (L78, L79), and what became of them (L82). */
export function decideReportSubscriptions(
  state: State,
  { account, tag }: CommandOf<'report-subscriptions'>,
): Decision<Answers['report-subscriptions']> {
  const record = state.accounts.get(account);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const none = { success: 0, failure: 0 };
  const templates = [...record.subscriptions.values()].map((template) => ({
    ...template,
    reach: reachOf(record, template.template_id, tag),
    results: record.book.notices.get(template.template_id) ?? none,
  }));
  return apply({ templates });
}

/** Writes down what a person allows, as a tester wants it. The account is not told: nobody did anything. */
export function decidePutConsent(
  state: State,
  { openid, consent: { template_id, status, chances } }: CommandOf<'put-consent'>,
  now: Instant,
): Decision<Answers['put-consent']> {
  const found = personOf(state, openid);
  const record = found && state.accounts.get(found.appid);
  if (!record) return refuse(ERRCODE.invalidOpenid);
  const template = record.subscriptions.get(template_id);
  if (!template) return refuse(ERRCODE.invalidTemplateId);
  const kind = consentKind(template.type);
  const usual = status === 'accept' ? 1 : 0;
  const consent: Consent = {
    template_id,
    status,
    kind,
    ...(kind === 'one-time' && { chances: status === 'accept' ? (chances ?? usual) : 0 }),
  };
  const { appid, person } = found;
  return applyThen(
    (after) => {
      const then = after.accounts.get(appid) ?? record;
      return reportFollower(then, person.number, now);
    },
    { type: 'consent-put', at: now, appid, openid, consent },
  );
}
