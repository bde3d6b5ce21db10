import type { Issue } from '../../wechat/issue.js';
import { invalidPage, keywordInBlacklist } from '../../wechat/wire/errcodes.js';
import { en } from './en.js';
import { grouped } from './grouped.js';
import { brief, excess, visible } from './visible.js';

const NAMES = new Map([
  ['\n', 'line break'],
  ['\r', 'line break'],
  ['\t', 'tab'],
  ['\u2028', 'line break'],
]);

/** The rules about links and tags in a text. */
const MARKUP: readonly string[] = ['markup', 'link', 'link-label'];

const UNITS = { 'code-point': 'character', byte: 'byte', digit: 'digit', item: 'item', second: 'second' } as const;
const TYPES: Readonly<Record<string, string>> = {
  null: 'nothing',
  array: 'a list',
  object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  undefined: 'nothing',
};

/** What may stand in a value, by the rule that was broken. */
const ONLY: Readonly<Record<string, string>> = {
  number: 'Digits and a decimal point only',
  letter: 'Letters A to Z only',
  'link-label': 'No angle brackets',
  L09: 'Symbols only',
  L13: 'No line breaks or control characters',
  L14: 'Digits, letters and symbols only',
  L16: 'Digits, a decimal point, a currency sign and 元 only',
  L17: 'Digits and symbols only',
  L18: 'Chinese only at either end, letters and digits between',
  name: 'No digits and no line breaks',
  phrase: 'Chinese characters only',
};

/** How a value is to be written, by the rule that was broken. */
const FORMAT: Readonly<Record<string, string>> = {
  number: 'Write a number, as in 12 or 0.65',
  L11: 'Write a date that exists, as in 2026年11月20日 or 2026-11-20; join a range with ~',
  L15: 'Write HH:MM, as in 15:01, a date and a blank before it if wanted; join a range with ~, as in 09:00~11:30',
  L16: 'Write an amount, as in ¥29.90 or 500.0元',
  appid: 'Write wx and 16 lower-case hexadecimal digits, as in wx0123456789abcdef',
  answered: 'WeChat did not take this as it is. Check how it is written',
  page: 'Begin with http:// or https://, or a tap does nothing',
  url: 'Begin with http:// or https://, or a tap does nothing',
  colour: 'Write # and 6 hexadecimal digits, as in #173177; phones no longer show custom colours anyway',
};

function count(number: number | string | undefined, unit: keyof typeof UNITS): string {
  return `${grouped(number)} ${UNITS[unit]}${Number(number) === 1 ? '' : 's'}`;
}

/** What a phone does not take for the link or the tag it was meant to be. */
const markup = (label: string, { received, rule }: Issue): string => {
  if (rule === 'markup') return `Phones show “${brief(received)}” as it is: links are the only markup. Remove it.`;
  if (rule === 'link-label') return `A link in “${label}” has no words, so phones show nothing. Add some.`;
  const address = received === '' ? 'has no address' : `leads to “${brief(received)}”`;
  return `A link in “${label}” ${address} and will not open. Make it begin with http:// or https://.`;
};

const badCharacter = (label: string, { received, rule = '' }: Issue): string => {
  if (rule === 'legacy') return 'Phones hide what follows a line break. Keep it on one line.';
  const found = visible(String(received ?? ''), NAMES);
  return rule in ONLY ? `${ONLY[rule] ?? ''}. Remove “${found}”.` : `“${label}” cannot hold “${found}”. Remove it.`;
};

const tooLong = (label: string, issue: Issue): string => {
  const { limit, received, unit = 'code-point', rule } = issue;
  if (rule === 'utf-16') {
    return `“${label}” has wide characters: if WeChat counts ${String(received)}, that is over ${String(limit)}. Shorter is safer.`;
  }
  if (rule === 'legacy') return `Phones show the first ${String(limit)} characters of “${label}” and fold the rest.`;
  if (rule === 'client_msg_id')
    return `“${label}” is over ${String(limit)} characters; WeChat may not take it. Shorten it.`;
  return `“${label}” holds ${count(limit, unit)}; there are ${grouped(received)}. Remove ${grouped(excess(issue))}.`;
};

const discarded = (label: string, { rule }: Issue): string => {
  if (rule === 'emoji') return 'Emoji may not show. Put what matters in words.';
  if (rule === 'legacy') return `Phones no longer show “${label}”. Put what matters in another field.`;
  if (rule === 'colour') return 'Phones no longer show custom colours.';
  return `The template has no “${label}”; WeChat will ignore it.`;
};

const unknownReference = (label: string, { received, rule, severity, errcode }: Issue): string => {
  if (errcode === invalidPage.errcode)
    return `There is no page ${received === undefined ? 'like that' : brief(received)}. Check “${label}”.`;
  if (errcode === keywordInBlacklist.errcode)
    return 'The content has a word that WeChat does not let through. Reword it.';
  if (rule === 'linked-mini-program') {
    return `Mini program ${brief(received)} is not linked to this account. Link it or choose another.`;
  }
  if (rule === 'field-type') return `No rule is published for “${label}”. Send a test before you rely on it.`;
  if (severity === 'warning')
    return `The approved values of “${label}” are not known here. Check “${brief(received)}” in the console.`;
  return `This account has no “${label}” ${brief(received)}. Choose another.`;
};

/** What merge fields make of a text: over all contacts, or where a value or a variable is missing. */
const merged = (label: string, { code, contacts, received, severity }: Issue): string => {
  if (contacts) {
    const people = `${grouped(contacts.failing)} of ${grouped(contacts.of)} people`;
    if (code === 'missing') return `${people} have no value for the variable.`;
    return code === 'too-long' || code === 'too-many-bytes' ? `Too long for ${people}.` : `Refused for ${people}.`;
  }
  if (code === 'unknown-reference') return `There is no variable “${brief(received)}”. Choose another.`;
  const lack = `No value for the variable “${brief(received)}”. Set a fallback.`;
  return severity === 'error' ? `“${label}” would be empty. ${lack}` : lack;
};

/** What is wrong, the rule with its number, and what to do. */
export function issueText(label: string, issue: Issue): string {
  const { code, severity, limit, received, rule = '' } = issue;
  if (rule === 'merge-field') return merged(label, issue);
  if (rule === 'json')
    return 'That is not JSON, so it was not taken and what was here stays. Check quotes, commas and brackets.';
  switch (code) {
    case 'missing':
      return en.field.missing(label);
    case 'wrong-type':
      if (rule === 'entry')
        return `“${label}” must be {"value": "…"}; WeChat reads a bare value as empty. Type it again.`;
      if (rule === 'data') return 'data must be an object with one entry for each field. Fill the fields in again.';
      if (severity === 'warning') return `“${label}” is a JSON number; phones may show extra decimals. Make it text.`;
      if (received === 'string') return `“${label}” must be an object; there is text. Type it again.`;
      return `“${label}” must be text; there is ${TYPES[String(received)] ?? 'another type'}. Make it text.`;
    case 'too-long':
    case 'too-many-bytes':
      return tooLong(label, issue);
    case 'too-many':
      if (rule === 'depth')
        return `The content is nested more than ${limit} levels deep; WeChat cannot read it. Flatten it.`;
      return `“${label}” holds ${count(limit, 'item')}; there are ${grouped(received)}. Remove ${grouped(excess(issue))}.`;
    case 'too-few':
      return `“${label}” needs ${count(limit, 'item')}; there are ${grouped(received)}. Add ${grouped(-excess(issue))}.`;
    case 'bad-character':
      return badCharacter(label, issue);
    case 'bad-format':
      if (rule === 'L15' && severity === 'warning') return `“${label}” has no time of day. Add one, as in 15:01.`;
      if (MARKUP.includes(rule)) return markup(label, issue);
      if (limit !== undefined)
        return `“${label}” has ${count(limit, 'code-point')}; there are ${String(received)}. Check it.`;
      return `${FORMAT[rule] ?? `Check how “${label}” is written`}.`;
    case 'out-of-range':
      return `“${label}” is out of range (${brief(received)}). Keep it within ${grouped(limit)}.`;
    case 'not-listed':
      return received === undefined
        ? `“${label}” is not one of the choices. Choose again.`
        : `“${label}” takes approved values only; “${brief(received)}” is none. Choose one.`;
    case 'unknown-reference':
      return unknownReference(label, issue);
    case 'conflict':
      return `“${label}” conflicts with another setting. Keep one of them.`;
    case 'not-allowed':
      if (rule === 'L77') return `Notices cannot open a mini game (${brief(received)}). Choose a mini program.`;
      return `Only verified service accounts may send ${rule === 'L63' ? 'subscription notices' : 'template messages'}. Choose another account.`;
    case 'discarded':
      return discarded(label, issue);
    case 'policy':
      return `“${label}” may break WeChat’s content rules. Reword it.`;
  }
}
