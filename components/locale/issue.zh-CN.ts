import type { Issue } from '../../wechat/issue.js';
import { invalidPage, keywordInBlacklist } from '../../wechat/wire/errcodes.js';
import { zhCN } from './zh-CN.js';
import { grouped } from './grouped.js';
import { brief, excess, visible } from './visible.js';

const NAMES = new Map([
  ['\n', '换行'],
  ['\r', '换行'],
  ['\t', '制表符'],
  ['\u2028', '换行'],
]);

/** The rules about links and tags in a text. */
const MARKUP: readonly string[] = ['markup', 'link', 'link-label'];

const UNITS = { 'code-point': '个字符', byte: '字节', digit: '位数字', item: '项', second: '秒' } as const;
const PIECES = { 'code-point': '个', byte: '字节', digit: '位', item: '项', second: '秒' } as const;
const TYPES: Readonly<Record<string, string>> = {
  null: '空值',
  array: '列表',
  object: '对象',
  string: '文字',
  number: '数字',
  boolean: '真假值',
  undefined: '空值',
};

/** What may stand in a value, by the rule that was broken. */
const ONLY: Readonly<Record<string, string>> = {
  number: '只能用数字和小数点',
  letter: '只能用英文字母',
  'link-label': '不能有尖括号',
  L09: '只能用符号',
  L13: '不能换行，也不能有控制字符',
  L14: '只能用数字、字母和符号',
  L16: '只能用数字、小数点、货币符号和「元」',
  L17: '只能用数字和符号',
  L18: '只有首尾可以是汉字，中间只能用字母和数字',
  name: '不能用数字，也不能换行',
  phrase: '只能用汉字',
};

/** How a value is to be written, by the rule that was broken. */
const FORMAT: Readonly<Record<string, string>> = {
  number: '写成数字，如 12 或 0.65',
  L11: '写成存在的日期，如 2026年11月20日 或 2026-11-20；区间用半角 ~ 连接',
  L15: '写成 时:分，如 15:01，日期写在前面并空一格；区间用半角 ~ 连接，如 09:00~11:30',
  L16: '写成金额，如 ¥29.90 或 500.0元',
  appid: '写成 wx 加 16 位小写十六进制，如 wx0123456789abcdef',
  answered: '核对写法，微信没有收下现在的内容',
  page: '以 http:// 或 https:// 开头，否则点了没有反应',
  url: '以 http:// 或 https:// 开头，否则点了没有反应',
  colour: '写成 # 加 6 位十六进制，如 #173177；反正手机上不再显示自定义颜色',
};

/** What a phone does not take for the link or the tag it was meant to be. */
const markup = (label: string, { received, rule }: Issue): string => {
  if (rule === 'markup') return `手机会把「${brief(received)}」照样显示成文字，能用的标记只有链接，请删去。`;
  if (rule === 'link-label') return `「${label}」里有一个链接没有文字，手机上看不到，请补上文字。`;
  const address = received === '' ? '没有地址' : `的地址是「${brief(received)}」`;
  return `「${label}」里有一个链接${address}，手机上点不开，请改成 http:// 或 https:// 开头的网址。`;
};

const badCharacter = (label: string, { received, rule = '' }: Issue): string => {
  if (rule === 'legacy') return `换行之后的内容手机上不显示，请写在一行里。`;
  const found = visible(String(received ?? ''), NAMES);
  return rule in ONLY
    ? `「${label}」${ONLY[rule] ?? ''}，请删去「${found}」。`
    : `「${label}」不能包含「${found}」，请删去。`;
};

const tooLong = (label: string, issue: Issue): string => {
  const { limit, received, unit = 'code-point', rule } = issue;
  if (rule === 'utf-16') {
    return `「${label}」里有占两格的字：微信若按 ${String(received)} 格计就超过了 ${String(limit)}，删短些更稳妥。`;
  }
  if (rule === 'legacy') return `手机上只显示「${label}」的前 ${String(limit)} 个字符，其余会折叠。`;
  if (rule === 'client_msg_id') return `「${label}」超过 ${String(limit)} 个字符，微信可能不收，请缩短。`;
  const pieces = PIECES[unit];
  return `「${label}」最多 ${grouped(limit)} ${UNITS[unit]}，现有 ${grouped(received)} ${pieces}，请删去 ${grouped(excess(issue))} ${pieces}。`;
};

const discarded = (label: string, { rule }: Issue): string => {
  if (rule === 'emoji') return '表情可能不显示，重要信息请写成文字。';
  if (rule === 'legacy') return `手机上不再显示「${label}」，重要信息请写进其他字段。`;
  if (rule === 'colour') return '手机上不再显示自定义颜色。';
  return `模板里没有「${label}」，微信会忽略它。`;
};

const unknownReference = (label: string, { received, rule, severity, errcode }: Issue): string => {
  if (errcode === invalidPage.errcode)
    return `要打开的页面${received === undefined ? '' : ` ${brief(received)} `}不存在，请核对「${label}」。`;
  if (errcode === keywordInBlacklist.errcode) return '内容里有微信不让发的词，请改写后再发。';
  if (rule === 'linked-mini-program') return `小程序 ${brief(received)} 没有关联这个公众号，请先关联或换一个。`;
  if (rule === 'field-type') return `「${label}」这类参数没有公开的规则，发送前请先试发一条。`;
  if (severity === 'warning') return `不知道「${label}」审定了哪些选项，请与公众平台核对「${brief(received)}」。`;
  return `这个账号没有「${label}」${brief(received)}，请重新选择。`;
};

/** What merge fields make of a text: over all contacts, or where a value or a variable is missing. */
const merged = (label: string, { code, contacts, received, severity }: Issue): string => {
  if (contacts) {
    const people = `${grouped(contacts.of)} 人中 ${grouped(contacts.failing)} 人`;
    if (code === 'missing') return `${people}没有变量的值。`;
    return `${people}${code === 'too-long' || code === 'too-many-bytes' ? '会超出' : '会被拒绝'}。`;
  }
  if (code === 'unknown-reference') return `没有叫「${brief(received)}」的变量，请换一个。`;
  const lack = `变量「${brief(received)}」没有值，请设后备值。`;
  return severity === 'error' ? `「${label}」会是空的：${lack}` : lack;
};

/** What is wrong, the rule with its number, and what to do. */
export function issueText(label: string, issue: Issue): string {
  const { code, severity, limit, received, rule = '' } = issue;
  if (rule === 'merge-field') return merged(label, issue);
  if (rule === 'json') return '这段内容不是 JSON，没有采用，原来的内容还在。请核对引号、逗号和括号。';
  switch (code) {
    case 'missing':
      return zhCN.field.missing(label);
    case 'wrong-type':
      if (rule === 'entry') return `「${label}」要写成 {"value": "…"}，直接写值微信读不到，请重新输入。`;
      if (rule === 'data') return 'data 要写成对象，每个字段一项，请重新填写。';
      if (severity === 'warning') return `「${label}」是 JSON 数字，手机上可能多出小数位，请改成文字。`;
      if (received === 'string') return `「${label}」要写成对象，现在是文字，请重新输入。`;
      return `「${label}」要写成文字，现在是${TYPES[String(received)] ?? '别的类型'}，请改成文字。`;
    case 'too-long':
    case 'too-many-bytes':
      return tooLong(label, issue);
    case 'too-many':
      if (rule === 'depth') return `内容嵌套超过 ${limit} 层，微信读不了，请去掉多余的层次。`;
      return `「${label}」最多 ${grouped(limit)} 项，现有 ${grouped(received)} 项，请删去 ${grouped(excess(issue))} 项。`;
    case 'too-few':
      return `「${label}」至少 ${grouped(limit)} 项，现有 ${grouped(received)} 项，请再加 ${grouped(-excess(issue))} 项。`;
    case 'bad-character':
      return badCharacter(label, issue);
    case 'bad-format':
      if (rule === 'L15' && severity === 'warning') return `「${label}」没有写几点，请补上，如 15:01。`;
      if (MARKUP.includes(rule)) return markup(label, issue);
      if (limit !== undefined) return `「${label}」应为 ${String(limit)} 个字符，现有 ${String(received)} 个，请核对。`;
      return `「${label}」请${FORMAT[rule] ?? '核对写法'}。`;
    case 'out-of-range':
      return `「${label}」超出范围（${brief(received)}），请改到 ${grouped(limit)} 以内。`;
    case 'not-listed':
      return received === undefined
        ? `「${label}」不在可选项里，请重新选择。`
        : `「${label}」只能用审定过的选项，「${brief(received)}」不在其中，请改选。`;
    case 'unknown-reference':
      return unknownReference(label, issue);
    case 'conflict':
      return `「${label}」与别的设置冲突，请只留一个。`;
    case 'not-allowed':
      if (rule === 'L77') return `小游戏 ${brief(received)} 不能从订阅通知打开，请换一个小程序。`;
      return `只有已认证的服务号能发${rule === 'L63' ? '订阅通知' : '模板消息'}，请换一个账号。`;
    case 'discarded':
      return discarded(label, issue);
    case 'policy':
      return `「${label}」可能违反微信的运营规范，请改写。`;
  }
}
