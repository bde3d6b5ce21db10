import { consentVerdict } from '../../wechat/limit/consent.js';
import { mayCall } from '../../wechat/limit/permission.js';
import { checkSubscribeComponents, mayAskOnPage } from '../../wechat/limit/subscription.js';
import { oneTimeScene } from '../../wechat/message/one-time-notice.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Action } from './action.js';
import { refusalOfIssues } from './checks.js';
import { answersGiven, consentOf } from './consents.js';
import type { Refusal } from './decision.js';
import type { FollowerFacts } from './followers.js';
import type { AccountView } from './state.js';

type Consenting = Extract<Action, { readonly type: 'consent' }>;
type Revoking = Extract<Action, { readonly type: 'revoke' }>;

/** Where WeChat says a person was asked (`PopupScene`): 1 on a web page, 2 in an article; 0 occurs. */
export const POPUP_SCENES: readonly number[] = [0, 1, 2];

/** Whether the answers are to the older one-time message, whose scenes are the account's own. */
export function isOneTime({ account }: Pick<AccountView, 'account'>, { answers }: Consenting): boolean {
  return answers.length === 1 && answers[0]?.template_id === account.one_time_template_id;
}

/** Why a person cannot be asked that. */
export function whyNotConsent(record: AccountView, action: Consenting): Refusal | undefined {
  const { account, subscriptions } = record;
  if (!mayCall('subscription', account)) return { ...ERRCODE.apiUnauthorized, rule: 'permission' };
  const { answers, scene, page } = action;
  if (page !== undefined && !mayAskOnPage(page, account.safe_domains)) {
    return { ...ERRCODE.invalidUrl, rule: 'L71' };
  }
  if (isOneTime(record, action)) {
    return oneTimeScene(scene) === undefined ? { ...ERRCODE.argumentInvalid, rule: 'scene' } : undefined;
  }
  if (scene !== undefined && !POPUP_SCENES.includes(scene)) return { ...ERRCODE.argumentInvalid, rule: 'popup-scene' };
  const templates = answers.map(({ template_id }) => subscriptions.get(template_id));
  if (templates.some((template) => !template || template.deleted)) return ERRCODE.invalidTemplateId;
  return refusalOfIssues(checkSubscribeComponents([{ templates: templates.flatMap((template) => template ?? []) }]));
}

/** The action as it takes place: what the person said for always holds without asking. */
export function asked(record: AccountView, { number }: FollowerFacts, action: Action): Action {
  return action.type === 'consent' ? { ...action, answers: answersGiven(record, number, action.answers) } : action;
}

/** Whether there is nothing to turn off. */
export function isOff(record: AccountView, { number }: FollowerFacts, { template_id }: Revoking): boolean {
  const consent = consentOf(record, number, template_id);
  const verdict = consentVerdict(consent);
  return verdict === 'never-asked' || verdict === 'refused';
}
