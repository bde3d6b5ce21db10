import type { Template } from '../../wechat/context.js';
import { isRecord } from '../../wechat/issue.js';
import { checkIndustries, industryOf } from '../../wechat/limit/industry.js';
import {
  INTERCEPTED_PAGE_MAX,
  OLDER_LIBRARY,
  TEMPLATE_ID_LENGTH,
  TEMPLATE_KEYWORDS,
  TEMPLATES_MAX,
} from '../../wechat/limit/template.js';
import { checkTemplateId } from '../../wechat/message/template.js';
import { chinaMonth, chinaMonthStart } from '../../wechat/time/china-calendar.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { refusalOfIssues } from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import { invented, URL_SAFE } from './hash.js';
import type { State } from './state.js';
import { libraryOf } from './template-library.js';

/** What an account belongs to before it chose: 其他. */
const UNCHOSEN = '41';

/** POST template/api_set_industry: once a month. */
export function decideSetIndustry(
  state: State,
  { account, body }: CommandOf<'set-industry'>,
  now: Instant,
): Decision<Answers['set-industry']> {
  return forAccount(state, account, 'template', ({ book: { industries } }) => {
    const { industry_id1, industry_id2 } = isRecord(body) ? body : {};
    const refusal = refusalOfIssues(checkIndustries(body));
    const [primary, secondary] = [industryOf(industry_id1), industryOf(industry_id2)];
    if (refusal || !primary || !secondary) return refuse(refusal ?? ERRCODE.invalidIndustryId);
    const month = chinaMonth(now);
    if (industries?.month === month) {
      const facts = { rule: 'industry-change', counter: 1, limit: 1 };
      return refuse({ ...ERRCODE.changeTemplateTooFrequently, ...facts, succeeds_at: chinaMonthStart(month + 1) });
    }
    return apply({}, { type: 'industries-set', at: now, appid: account, primary, secondary });
  });
}

/** GET template/get_industry. */
export function decideGetIndustry(
  state: State,
  { account }: CommandOf<'get-industry'>,
): Decision<Answers['get-industry']> {
  return forAccount(state, account, 'template', ({ book: { industries } }) => {
    const other = industryOf(UNCHOSEN) ?? { first_class: '', second_class: '' };
    return apply({
      primary_industry: industries?.primary ?? other,
      secondary_industry: industries?.secondary ?? other,
    });
  });
}

/** POST template/api_add_template: takes a template of the library, with the keywords named, in that order. */
export function decideAddTemplate(
  state: State,
  { account, body }: CommandOf<'add-template'>,
  now: Instant,
): Decision<Answers['add-template']> {
  return forAccount(state, account, 'template', ({ templates, book }) => {
    const { template_id_short, keyword_name_list } = isRecord(body) ? body : {};
    const number = typeof template_id_short === 'number' ? String(template_id_short) : template_id_short;
    if (typeof number !== 'string') return refuse(ERRCODE.invalidTemplateId);
    if (OLDER_LIBRARY.test(number)) return refuse({ ...ERRCODE.apiUnsupported, rule: 'L07' });
    const found = libraryOf(state.seed, account).find((each) => each.number === number);
    if (!found) return refuse(ERRCODE.invalidTemplateId);
    const names: readonly unknown[] = Array.isArray(keyword_name_list) ? keyword_name_list : [];
    const { min, max } = TEMPLATE_KEYWORDS;
    if (names.length < min || names.length > max) {
      const facts = { rule: 'template-keywords', counter: names.length, limit: names.length < min ? min : max };
      return refuse({ ...ERRCODE.invalidKeywordIdListSize, ...facts });
    }
    const lines = names.map((name) => found.keywords.findIndex((keyword) => keyword === name));
    if (lines.includes(-1) || new Set(lines).size < lines.length) return refuse(ERRCODE.invalidKeywordId);
    if (templates.size >= TEMPLATES_MAX) {
      const facts = { rule: 'templates', counter: templates.size, limit: TEMPLATES_MAX };
      return refuse({ ...ERRCODE.templateNumExceedsLimit, ...facts });
    }
    const serial = book.last.template + 1;
    const template_id = invented(URL_SAFE, TEMPLATE_ID_LENGTH, state.seed, account, 'added template', serial);
    const template = withLines(found.template, template_id, lines);
    return apply({ template_id }, { type: 'template-added', at: now, appid: account, template });
  });
}

function withLines(template: Template, template_id: string, lines: readonly number[]): Template {
  const chosen = (text: string) => {
    const all = text.split('\n');
    return lines.map((line) => all[line] ?? '').join('\n');
  };
  return {
    ...template,
    template_id,
    content: chosen(template.content),
    ...(template.example !== undefined && { example: chosen(template.example) }),
  };
}

/** POST template/del_private_template. */
export function decideDeleteTemplate(
  state: State,
  { account, body }: CommandOf<'delete-template'>,
  now: Instant,
): Decision<Answers['delete-template']> {
  return forAccount(state, account, 'template', ({ templates }) => {
    const template_id = isRecord(body) ? body.template_id : undefined;
    const known = typeof template_id === 'string' ? templates.get(template_id) : undefined;
    const refusal = refusalOfIssues(checkTemplateId(template_id, { templates: known ? [known] : [] }));
    if (refusal) return refuse(refusal);
    return apply({}, { type: 'template-deleted', at: now, appid: account, template_id: String(template_id) });
  });
}

/** POST /wxa/sec/queryblocktmplmsg: what was kept back as marketing, after the id named. */
export function decideListIntercepted(
  state: State,
  { account, body }: CommandOf<'list-intercepted'>,
): Decision<Answers['list-intercepted']> {
  return forAccount(state, account, 'template', ({ templates, book }) => {
    const { tmpl_msg_id, largest_id = 0, limit = INTERCEPTED_PAGE_MAX } = isRecord(body) ? body : {};
    const ofIt = book.intercepted.filter((message) => message.tmpl_msg_id === tmpl_msg_id);
    const known = typeof tmpl_msg_id === 'string' && (templates.has(tmpl_msg_id) || ofIt.length > 0);
    if (!known) return refuse(ERRCODE.invalidTemplateId);
    const most = Math.min(INTERCEPTED_PAGE_MAX, Math.max(1, Math.floor(numberOf(limit))));
    return apply({ msginfo: ofIt.filter(({ id }) => id > numberOf(largest_id)).slice(0, most) });
  });
}

/** A number, or the digits of one; 0 for anything else. */
function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) || 0 : 0;
}
