import fc, { type Arbitrary } from 'fast-check';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import { fieldType, type Template } from '../../wechat/index.js';

/** Values on both sides of a type's edge. The numbers are the documents' own, so that a rule cannot agree with itself. */
export interface FieldEdges {
  /** Accepted, anywhere inside. */
  readonly within: Arbitrary<string>;
  /** Accepted, and the last of its kind: as long as may be, or the last hour of the day. */
  readonly last: Arbitrary<string>;
  /** One beyond that. Legacy parameters take it with a warning. */
  readonly over: Arbitrary<string>;
  /** With a character in it that no value may hold. */
  readonly control: Arbitrary<string>;
}

type Edges = Omit<FieldEdges, 'control'>;

const oneOf = (characters: string): Arbitrary<string> => fc.constantFrom(...characters);

const han = oneOf('一二三四五甲乙丙丁青砖杂货铺手冲咖啡壶');
const letter = oneOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digit = oneOf('0123456789');
const symbol = oneOf('!@#$%^&*()_+-=[]{}|;:,.<>?/~·、，。（）★→￥');
const astral = fc.constantFrom('𠮷', '🎁', '☕');
const control = fc.constantFrom(
  '\n',
  '\r',
  '\t',
  '\0',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ud83d',
  '\udc00',
);

/** Texts of `least` to `most` characters. */
function text(unit: Arbitrary<string>, least: number, most = least): Arbitrary<string> {
  return fc.array(unit, { minLength: least, maxLength: most }).map((characters) => characters.join(''));
}

/** The edges of what is at most `max` of `unit` long. */
function atMost(max: number, unit: Arbitrary<string>): Edges {
  return { within: text(unit, 1, max), last: text(unit, max), over: text(unit, max + 1, max + 3) };
}

const amount = (digits: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(fc.constantFrom('', '¥', '￥', '$'), digits, fc.constantFrom('', '元')).map((parts) => parts.join(''));

const mixed = fc.oneof(han, letter, digit, symbol, astral);
const plate = (inside: number) =>
  fc.tuple(han, text(fc.oneof(letter, digit), inside), han).map((parts) => parts.join(''));

const EDGES: Readonly<Record<string, Edges>> = {
  thing: atMost(20, mixed),
  number: atMost(32, digit),
  letter: atMost(32, letter),
  symbol: atMost(5, symbol),
  character_string: atMost(32, fc.oneof(letter, digit, symbol)),
  phone_number: atMost(17, fc.oneof(digit, oneOf('+-*() '))),
  phrase: atMost(5, han),
  car_number: { within: plate(5), last: plate(6), over: plate(7) },
  name: {
    within: fc.oneof(text(han, 1, 10), text(letter, 1, 20), fc.constantFrom("O'Neil", '李Li', '王·A')),
    last: fc.oneof(text(han, 10), text(letter, 20)),
    over: fc.oneof(
      text(han, 11),
      text(letter, 21),
      text(letter, 10).map((ten) => `李${ten}`),
    ),
  },
  time: {
    within: fc.constantFrom('15:01', '00:00:00', '2019年10月1日 15:01', '09:00~18:00', '2019年10月1日'),
    last: fc.constantFrom('23:59', '23:59:59', '2024-02-29 23:59', '00:00~23:59'),
    over: fc.constantFrom('24:00', '23:60', '23:59:60', '2023-02-29 23:59', '00:00～23:59', '00:00~23:59~23:59'),
  },
  date: {
    within: fc.constantFrom('2019年10月1日', '2018-01-01', '2018/01/01', '2018.01', '10月1日', '2019-12-25 09:42'),
    last: fc.constantFrom('2024-02-29', '12-31', '2024年12月', '2024-01-01~2024-12-31'),
    over: fc.constantFrom('2023-02-29', '12-32', '2024年13月', '2024-01-01～2024-12-31', '24-01-01'),
  },
  legacy: { ...atMost(20, mixed), within: text(mixed, 0, 30) },
};

/** Most digits of an amount: two fewer in a notice. */
const AMOUNT_DIGITS: Readonly<Record<TemplateKind, number>> = { template: 12, subscription: 10 };

function amounts(digits: number): Edges {
  return {
    within: amount(fc.oneof(text(digit, 1, 9), fc.constantFrom('0.01', '29.90', '500.0'))),
    last: amount(text(digit, digits)),
    over: amount(text(digit, digits + 1)),
  };
}

/** The edges of a parameter, `const` and `enum` by what the template lists for them. */
export function edgesOf(name: string, template: Template, kind: TemplateKind): FieldEdges {
  const type = fieldType(name);
  const edges = type === 'amount' ? amounts(AMOUNT_DIGITS[kind]) : (EDGES[type] ?? listed(name, template));
  const spoilt = fc
    .tuple(edges.within, control, fc.nat({ max: 5 }))
    .map(([value, character, place]) => [...value].toSpliced(place, 0, character).join(''));
  return { ...edges, control: spoilt };
}

/** The last of a list is its last value; one beyond is that with a character more. */
function listed(name: string, { title, keywordEnumValueList = [] }: Template): Edges {
  const values = keywordEnumValueList.find(({ keywordCode }) => keywordCode === `${name}.DATA`)?.enumValueList;
  const last = values?.at(-1);
  if (!values || last === undefined) throw new Error(`${title} lists no values for ${name}.`);
  return {
    within: fc.constantFrom(...values),
    last: fc.constant(last),
    over: fc.constantFrom(`${last}1`, `${last} `, last.slice(0, -1), '字'.repeat(21)),
  };
}
