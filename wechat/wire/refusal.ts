import { isError, refused, type Issue } from '../issue.js';
import type { Kind } from '../message/literal.js';
import { errmsgOf } from './errcode.js';
import * as ERRCODE from './errcodes.js';

/** What WeChat answers to a body with these issues. */
export interface WireRefusal {
  readonly errcode: number;
  /** Without the rid. */
  readonly errmsg: string;
  readonly issues: readonly Issue[];
}

/**
 * The parameter that WeChat would name, e.g. `thing1`; undefined when the first error is about none.
 *
 * Where `data` as a whole is at fault, WeChat names the first parameter of the template.
 */
export function namedField(issues: readonly Issue[]): string | undefined {
  const errors = issues.filter(isError);
  if (errors[0]?.path[0] !== 'data') return undefined;
  const named = errors.find(({ path }) => path[0] === 'data' && typeof path[1] === 'string');
  return named?.path[1] === undefined ? undefined : String(named.path[1]);
}

/** What WeChat leaves of the words after `argument invalid!` when a subscription notice is refused (characters). */
const SUBSCRIPTION_DETAIL_MAX = 30;

/**
 * The answer to the worst of `issues`; undefined when none is an error. To a subscription notice WeChat says less: the
 * parameter and what is wrong with it are cut to 30 characters together.
 *
 * **Source**: live answers `argument invalid! data.thing3.value invalid` and `… is empty` (in 2020 spelled `is emtpy`);
 * values without `{value}` and `data` that is no object read as empty; of subscription notices
 * `data.character_string1.value i` and `data.car_number12.value is emp`.
 */
export function refusalOf(issues: readonly Issue[], kind?: Kind): WireRefusal | undefined {
  const first = issues.find(isError);
  if (first?.errcode === undefined) return undefined;
  const { errcode } = first;
  if (errcode !== ERRCODE.argumentInvalid.errcode) return { errcode, errmsg: errmsgOf(errcode), issues };
  const name = namedField(issues);
  // Of another part of a body its own name is said (our choice).
  const part = first.path[0] === 'data' ? 'data' : first.path.join('.');
  const what = name === undefined ? part : `data.${name}.value`;
  const why = isEmpty(first) ? 'is empty' : 'invalid';
  const detail = `${what} ${why}`;
  const said = kind === 'subscription' ? detail.slice(0, SUBSCRIPTION_DETAIL_MAX) : detail;
  return { errcode, errmsg: `${errmsgOf(errcode)} ${said}`, issues };
}

/** Whether WeChat finds no value where it looks for one. */
function isEmpty({ code, path }: Issue): boolean {
  return code === 'missing' || (code === 'wrong-type' && path.length < 3);
}

/** What an answer of WeChat is about, where the errcode alone says it. */
const ABOUT: ReadonlyMap<number, readonly string[]> = new Map([
  [ERRCODE.invalidOpenid.errcode, ['touser']],
  [ERRCODE.requireSubscribe.errcode, ['touser']],
  [ERRCODE.requireRemoveBlacklist.errcode, ['touser']],
  [ERRCODE.userBlockReceiveMessage.errcode, ['touser']],
  [ERRCODE.responseOutOfTimeLimit.errcode, ['touser']],
  [ERRCODE.outOfResponseCountLimit.errcode, ['touser']],
  [ERRCODE.userRefuseToAcceptTheMsg.errcode, ['touser']],
  [ERRCODE.concurrentCalls.errcode, ['touser']],
  [ERRCODE.invalidTemplateIdSize.errcode, ['template_id']],
  [ERRCODE.invalidTemplateId.errcode, ['template_id']],
  [ERRCODE.invalidWeappAppid.errcode, ['miniprogram', 'appid']],
  [ERRCODE.invalidWeappPagepath.errcode, ['miniprogram', 'pagepath']],
  [ERRCODE.invalidPage.errcode, ['miniprogram', 'pagepath']],
  [ERRCODE.keywordInBlacklist.errcode, ['data']],
  [ERRCODE.emptyContent.errcode, ['text', 'content']],
  [ERRCODE.contentSizeOutOfLimit.errcode, ['text', 'content']],
]);

/**
 * The issue behind an answer of WeChat, so that what it names can be marked: the way back of {@link refusalOf}.
 *
 * WeChat cuts long texts and adds a hint and a rid, so only the beginning counts.
 *
 * @returns undefined when the answer is about nothing that stands in a body.
 * @example
 * issueOf(47003, 'argument invalid! data.thing1.value invalid rid: …'); // path ['data', 'thing1', 'value']
 */
export function issueOf(errcode: number, errmsg: string): Issue | undefined {
  const rule = 'answered';
  if (errcode !== ERRCODE.argumentInvalid.errcode) {
    const path = ABOUT.get(errcode);
    return path && refused(path[0] === 'touser' ? 'not-allowed' : 'unknown-reference', errcode, { path, rule });
  }
  const [, name, why = ''] = /data\.(\w+)\.value\s*(.*)/.exec(errmsg) ?? [];
  if (name === undefined) return undefined;
  const code = why.startsWith('is em') ? 'missing' : 'bad-format';
  return refused(code, errcode, { path: ['data', name, 'value'], rule });
}
