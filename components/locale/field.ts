import type { Language } from './index.js';

/** What only fields say; apart from the composers' sentences, which do not load it. */
export interface FieldWords {
  /** How to write a value of a type, e.g. `thing`, with the limit of its rule; undefined for a type we do not know. */
  readonly hint: (type: string, limit?: number) => string | undefined;
  readonly example: (value: string) => string;
  /** What a screen reader hears when the limit is near, reached or passed. */
  readonly announce: (left: number) => string;
  readonly cut: string;
  readonly remove: string;
  readonly leaveEmpty: string;
  readonly choose: string;
  readonly nothing: string;
  readonly optional: string;
}

/** How to write a value, by its type; `limit` is the rule's own number. */
type Hints = ReadonlyMap<string, (limit: number) => string>;

const HINTS_ZH_CN: Hints = new Map<string, (limit: number) => string>([
  ['thing', (limit) => `${limit} 个字符以内，标点也算一个`],
  ['number', () => '数字，可带小数，不写正负号'],
  ['letter', (limit) => `${limit} 个以内的英文字母`],
  ['symbol', (limit) => `${limit} 个以内的符号`],
  ['character_string', (limit) => `${limit} 个以内的数字、字母或符号，不能有汉字`],
  ['time', () => '区间用半角 ~ 连接，如 09:00~11:30'],
  ['date', () => '区间用半角 ~ 连接，如 11月20日~11月22日'],
  ['amount', () => '货币符号和「元」可写可不写，不写万和逗号'],
  ['phone_number', (limit) => `${limit} 个以内的数字和符号`],
  ['car_number', (limit) => `${limit} 个以内，首尾可以是汉字`],
  ['name', (limit) => `${limit} 个以内，不能有数字；有汉字时上限更低`],
  ['phrase', (limit) => `${limit} 个以内的汉字`],
  ['const', () => '选项在公众平台审定'],
  ['enum', () => '选项由模板规定'],
  ['enum_string', () => '选项由模板规定'],
  ['legacy', () => '历史模板不检查写法，太长时手机会折叠'],
]);

const HINTS_EN: Hints = new Map<string, (limit: number) => string>([
  ['thing', (limit) => `Up to ${limit} characters; punctuation counts`],
  ['number', () => 'Digits, with a decimal part if wanted; no sign'],
  ['letter', (limit) => `Up to ${limit} letters, A to Z`],
  ['symbol', (limit) => `Up to ${limit} symbols`],
  ['character_string', (limit) => `Up to ${limit} digits, letters or symbols; no Chinese`],
  ['time', () => 'Join a range with ~, as in 09:00~11:30'],
  ['date', () => 'Join a range with ~, as in 11月20日~11月22日'],
  ['amount', () => 'Currency sign and 元 are optional; no 万, no commas'],
  ['phone_number', (limit) => `Up to ${limit} digits and symbols`],
  ['car_number', (limit) => `Up to ${limit}; Chinese only at either end`],
  ['name', (limit) => `Up to ${limit}, no digits; fewer once it has Chinese`],
  ['phrase', (limit) => `Up to ${limit} Chinese characters`],
  ['const', () => 'The choices are approved in WeChat’s console'],
  ['enum', () => 'The template lists the choices'],
  ['enum_string', () => 'The template lists the choices'],
  ['legacy', () => 'Not checked; phones fold what is too long'],
]);

const zhCN: FieldWords = {
  hint: (type, limit = 0) => HINTS_ZH_CN.get(type)?.(limit),
  example: (value) => `如：${value}`,
  announce: (left) => (left >= 0 ? `还可输入 ${String(left)} 个字` : `已超出 ${String(-left)} 个字`),
  cut: '截断',
  remove: '删去',
  leaveEmpty: '就发空的',
  choose: '请选择',
  nothing: '（空）',
  optional: '选填',
};

const en: FieldWords = {
  hint: (type, limit = 0) => HINTS_EN.get(type)?.(limit),
  example: (value) => `As in ${value}`,
  announce: (left) => (left >= 0 ? `${String(left)} characters left` : `${String(-left)} characters too many`),
  cut: 'Cut',
  remove: 'Remove',
  leaveEmpty: 'Send it empty',
  choose: 'Choose',
  nothing: '(empty)',
  optional: 'optional',
};

/** What only fields say, in one language. */
export function fieldWordsFor(language: Language): FieldWords {
  return language === 'en' ? en : zhCN;
}
