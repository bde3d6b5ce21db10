import type { Template } from '../context.js';
import { isRecord, warned, type Issue } from '../issue.js';
import { DUPLICATES_FLAGGED_FROM } from '../limit/template.js';
import { valueOf } from '../message/shown-template.js';
import { parseTemplate } from '../message/template-content.js';

/** Words that point at content which template messages, or notices, may not carry. */
export interface PolicyWords {
  /** The rule they point at, e.g. `L29`; issues carry it. */
  readonly rule: string;
  readonly words: readonly string[];
  /** Looked for only under titles that hold one of these; under any title unless given. */
  readonly titles?: readonly string[];
  /** Not looked for under titles that hold one of these: there people expect it. */
  readonly expectedUnder?: readonly string[];
  /** Looked for only where a tap opens a mini program. */
  readonly miniProgram?: true;
}

/** What is looked for in a template message or a notice. A host puts its own in the place of ours. */
export interface Policy {
  readonly words: readonly PolicyWords[];
  /** Values that say nothing: they fill a slot (L28). */
  readonly filler?: readonly string[];
  /** Titles of reminders: people get tired of those first (L30). */
  readonly reminders?: readonly string[];
}

/** Looks at the content of a template message or a notice; every issue is a warning of code `policy`. */
export type PolicyCheck = (template: Template, body: unknown) => readonly Issue[];

/** The rule of a filled slot. */
const FILLER_RULE = 'L28';

/** The rule of what comes too often after one action of the person. */
const DUPLICATE_RULE = 'L22';

/** The rule of reminders that come too often. */
const REMINDER_RULE = 'L30';

/**
 * A check of template messages or notices by the lists of a policy. It knows words, not what is meant: it warns, and refuses nothing.
 *
 * - **Shape**: every parameter by itself. A word names its rule once; a value without a letter or digit, or one of the
 *   filler words, says nothing (L28).
 * - **Refused with**: nothing at once. WeChat filters such messages, then limits adding, jumping and sending, then bans.
 * - **Source**: Linkflow 触达, 违规说明 and 禁止内容 (L21 to L32), 订阅通知 (L62); Eloqua on the purpose of templates
 *   (E10). Which words WeChat itself looks for is not published.
 */
export function policyCheck({ words, filler = [] }: Policy): PolicyCheck {
  return (template, body) => {
    const record = isRecord(body) ? body : {};
    const opens = isRecord(record.miniprogram) && record.miniprogram.appid !== undefined;
    const title = template.title.toLowerCase();
    const names = (part: string) => title.includes(part.toLowerCase());
    const lists = words.filter(
      ({ titles, expectedUnder, miniProgram }) =>
        (!miniProgram || opens) && (titles?.some(names) ?? true) && !expectedUnder?.some(names),
    );
    return parseTemplate(template.content).parameters.flatMap((name) => {
      const value = valueOf(record.data, name);
      if (value === '') return [];
      const path = ['data', name, 'value'];
      const found = lists.flatMap(({ rule, words: each }) => {
        const received = firstWord(value, each);
        return received === undefined ? [] : [warned('policy', { path, rule, received })];
      });
      const rules = found.map(({ rule }) => rule);
      return [
        ...found.filter(({ rule }, index) => rules.indexOf(rule) === index),
        ...(saysNothing(value, filler) ? [warned('policy', { path, rule: FILLER_RULE, received: value })] : []),
      ];
    });
  };
}

/** How many values a list remembers: more than the messages hold that somebody writes at a time. */
const REMEMBERED_MAX = 1000;

/** What was found, by list and value: of all the fields of a message, one has another value after a key. */
const FOUND = new WeakMap<readonly string[], Map<string, string | undefined>>();

/** The word of the list that stands first in a value; Latin letters of either case; `618` is not looked for inside a number. */
function firstWord(value: string, words: readonly string[]): string | undefined {
  const known = FOUND.get(words);
  if (known?.has(value)) return known.get(value);
  const found = findWord(value, words);
  if (!known || known.size >= REMEMBERED_MAX) FOUND.set(words, new Map([[value, found]]));
  else known.set(value, found);
  return found;
}

function findWord(value: string, words: readonly string[]): string | undefined {
  const text = value.toLowerCase();
  let first = { word: -1, index: Infinity };
  lowered(words).forEach((each, word) => {
    const index = placeOf(each, text);
    if (index >= 0 && index < first.index) first = { word, index };
  });
  return words[first.word];
}

const LOWERED = new WeakMap<readonly string[], readonly string[]>();

/** The words in small letters; the lists stay, and are looked for in every field at every key. */
function lowered(words: readonly string[]): readonly string[] {
  const known = LOWERED.get(words);
  if (known) return known;
  const small = words.map((word) => word.toLowerCase());
  LOWERED.set(words, small);
  return small;
}

function placeOf(word: string, text: string): number {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    const before = text[index - 1] ?? '';
    const after = text[index + word.length] ?? '';
    const inside = (/^\w/.test(word) && /\w/.test(before)) || (/\w$/.test(word) && /\w/.test(after));
    if (!inside) return index;
  }
  return -1;
}

/** A ★★★★★ is a value: of the signs only those that fill a line count as nothing. */
function saysNothing(value: string, filler: readonly string[]): boolean {
  const bare = value.trim().replace(/[。.!！]+$/u, '');
  return /^[\s\-_*.。…·~—=/\\]+$/u.test(value) || filler.includes(bare);
}

/** What one person has got of a template since they last did something, as far as the sender knows. */
export interface SentBefore {
  /** Messages made from the same template. */
  readonly template: number;
  /** Of these, how many had the same content. */
  readonly duplicates: number;
}

/**
 * Looks at how often a person gets a template: the third time the same (L22), and a reminder for the second time (L30).
 *
 * **Source**: Linkflow 触达, 违规说明: one action of a person followed by three or more duplicates breaks the rules, and
 * so do reminders that come too often; how often that is, nobody says.
 */
export function checkFrequency(title: string, sent: SentBefore, { reminders = [] }: Policy): readonly Issue[] {
  const facts = { path: ['template_id'], received: sent.duplicates + 1, unit: 'item' } as const;
  if (sent.duplicates + 1 >= DUPLICATES_FLAGGED_FROM) {
    return [warned('policy', { ...facts, rule: DUPLICATE_RULE, limit: DUPLICATES_FLAGGED_FROM - 1 })];
  }
  const reminds = sent.template > 0 && reminders.some((reminder) => title.includes(reminder));
  return reminds ? [warned('policy', { ...facts, rule: REMINDER_RULE, received: sent.template + 1 })] : [];
}
