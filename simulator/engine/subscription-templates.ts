import { isRecord } from '../../wechat/issue.js';
import {
  SCENE_DESC_MAX,
  SUBSCRIPTION_KEYWORDS,
  SUBSCRIPTION_TEMPLATES_MAX,
  TITLES_PAGE_MAX,
} from '../../wechat/limit/subscription.js';
import { TEMPLATE_ID_LENGTH } from '../../wechat/limit/template.js';
import { checkSubscriptionTemplateId } from '../../wechat/message/subscription.js';
import { codePoints } from '../../wechat/text/count.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { refusalOfIssues } from './checks.js';
import type { Account, Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import { forAccount } from './for-account.js';
import { invented, URL_SAFE } from './hash.js';
import type { AccountView, State } from './state.js';
import { categoriesOf, takenFrom, titlesOf } from './subscription-library.js';
import type { LibraryTitle, SubscriptionTemplate } from './subscription-library.js';

/** The templates of notices an account can send from, in the order in which it got them. */
export function noticeTemplates({ subscriptions }: AccountView): readonly SubscriptionTemplate[] {
  return [...subscriptions.values()].filter(({ deleted }) => !deleted);
}

/** GET newtmpl/getcategory. */
export function decideListCategories(
  state: State,
  { account }: CommandOf<'list-categories'>,
): Decision<Answers['list-categories']> {
  return forAccount(state, account, 'subscription', (record) =>
    apply({ data: categoriesOf(record.account).map(({ id, name }) => ({ id, name })) }),
  );
}

/** GET newtmpl/getpubtemplatetitles: a page of the templates of some categories. */
export function decideListTitles(
  state: State,
  { account, body }: CommandOf<'list-titles'>,
): Decision<Answers['list-titles']> {
  return forAccount(state, account, 'subscription', (record) => {
    const { ids, start, limit } = isRecord(body) ? body : {};
    if (typeof ids !== 'string' || ids === '') return refuse(ERRCODE.newtmplIdsMissing);
    const chosen = ids.split(',').map((id) => id.trim());
    const known = categoriesOf(record.account).map(({ id }) => String(id));
    if (chosen.some((id) => !known.includes(id))) return refuse(ERRCODE.newtmplIdsInvalid);
    const [from, most] = [wholeIn(start, 0, Infinity), wholeIn(limit, 1, TITLES_PAGE_MAX)];
    if (from === undefined) return refuse(ERRCODE.newtmplStartInvalid);
    if (most === undefined) return refuse({ ...ERRCODE.newtmplLimitInvalid, limit: TITLES_PAGE_MAX });
    const found = titlesOf(record.account).filter(({ categoryId }) => chosen.includes(categoryId));
    const data = found.map(({ tid, title, type, categoryId }) => ({ tid, title, type, categoryId }));
    return apply({ count: found.length, data: data.slice(from, from + most) });
  });
}

/** GET newtmpl/getpubtemplatekeywords. */
export function decideListKeywords(
  state: State,
  { account, body }: CommandOf<'list-keywords'>,
): Decision<Answers['list-keywords']> {
  return forAccount(state, account, 'subscription', (record) => {
    const found = titleOf(record.account, isRecord(body) ? body.tid : undefined);
    return found ? apply({ count: found.keywords.length, data: found.keywords }) : refuse(ERRCODE.newtmplTidInvalid);
  });
}

/** POST newtmpl/addtemplate: takes a template of the library, with the keywords named, in that order. */
export function decideAddSubscription(
  state: State,
  { account, body }: CommandOf<'add-subscription'>,
  now: Instant,
): Decision<Answers['add-subscription']> {
  return forAccount(state, account, 'subscription', (record) => {
    const { tid, kidList, sceneDesc } = isRecord(body) ? body : {};
    const found = titleOf(record.account, tid);
    if (!found) return refuse(ERRCODE.newtmplTidInvalid);
    if (found.banned) return refuse(ERRCODE.newtmplTemplateBanned);
    const kids = kidsOf(kidList, found);
    if ('errcode' in kids) return refuse(kids);
    const described = typeof sceneDesc === 'string' ? codePoints(sceneDesc) : 0;
    if ((sceneDesc !== undefined && typeof sceneDesc !== 'string') || described > SCENE_DESC_MAX) {
      return refuse({ ...ERRCODE.newtmplSceneDescInvalid, counter: described, limit: SCENE_DESC_MAX });
    }
    const { length } = noticeTemplates(record);
    if (length >= SUBSCRIPTION_TEMPLATES_MAX) {
      return refuse({ ...ERRCODE.newtmplLibraryFull, counter: length, limit: SUBSCRIPTION_TEMPLATES_MAX });
    }
    const serial = record.book.last.subscription + 1;
    const id = invented(URL_SAFE, TEMPLATE_ID_LENGTH, state.seed, account, 'added subscription', serial);
    const template = takenFrom(found, kids, id);
    return apply({ priTmplId: id }, { type: 'subscription-added', at: now, appid: account, template });
  });
}

/** POST newtmpl/deltemplate. What people allowed stays with them, but nothing can be sent from it any more. */
export function decideDeleteSubscription(
  state: State,
  { account, body }: CommandOf<'delete-subscription'>,
  now: Instant,
): Decision<Answers['delete-subscription']> {
  return forAccount(state, account, 'subscription', (record) => {
    const template_id = isRecord(body) ? body.priTmplId : undefined;
    if (typeof template_id !== 'string' || template_id === '') return refuse(ERRCODE.newtmplBadParameter);
    const issues = checkSubscriptionTemplateId(template_id, { templates: noticeTemplates(record) });
    const refusal = refusalOfIssues(issues);
    if (refusal) return refuse(refusal);
    return apply({}, { type: 'subscription-deleted', at: now, appid: account, template_id });
  });
}

/** GET newtmpl/gettemplate. */
export function decideListSubscriptions(
  state: State,
  { account }: CommandOf<'list-subscriptions'>,
): Decision<Answers['list-subscriptions']> {
  return forAccount(state, account, 'subscription', (record) => apply({ templates: noticeTemplates(record) }));
}

function titleOf(account: Account, tid: unknown): LibraryTitle | undefined {
  const number = typeof tid === 'number' ? String(tid) : tid;
  return titlesOf(account).find((each) => String(each.tid) === number);
}

/** The keywords chosen: 2 to 5 of the template's, each once; else why not. */
function kidsOf(list: unknown, { keywords }: LibraryTitle): readonly number[] | Refusal {
  const given: readonly unknown[] = Array.isArray(list) ? list : [];
  const kids = given.flatMap((kid) => keywords.find((keyword) => keyword.kid === kid)?.kid ?? []);
  const { min, max } = SUBSCRIPTION_KEYWORDS;
  if (given.length < min || given.length > max) {
    const facts = { rule: 'subscription-keywords', counter: given.length, limit: given.length < min ? min : max };
    return { ...ERRCODE.newtmplKidListInvalid, ...facts };
  }
  return kids.length === given.length && new Set(kids).size === kids.length ? kids : ERRCODE.newtmplKidListInvalid;
}

/** A whole number, or the digits of one, from `least` to `most`. */
function wholeIn(value: unknown, least: number, most: number): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}
