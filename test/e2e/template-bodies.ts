import fc, { type Arbitrary } from 'fast-check';
import { fieldType, parseTemplate, type Template } from '../../wechat/index.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import { edgesOf } from './field-edges.js';

/** A body for template/send or subscribe/bizsend without its receiver, and what was tried with it: `thing: limit + 1`, `url: wrong type`. */
export interface Sample {
  readonly template: Template;
  readonly body: Body;
  readonly tried: readonly string[];
}

type Body = Readonly<Record<string, unknown>>;

/** Something that is done to a body. */
interface Change {
  readonly tried: string;
  readonly apply: (body: Body) => Body;
}

/** Where a JSON value is not of the type that belongs there. */
const NO_TEXT: Arbitrary<unknown> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.record({ value: fc.string() }),
  fc.constant({}),
);

/** Keys that a careless reader takes for more than keys. */
const STRANGE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  'thing1.DATA',
];

/** Where a value of each type is tried: at its limit it is accepted, everywhere else it is not, but for a few types. */
export const EDGES = [
  'limit',
  'limit + 1',
  'empty',
  'control character',
  'wrong type',
  'missing',
  'no {value}',
] as const;
type Edge = (typeof EDGES)[number];

/** Where the address of a web page stands; written once more, so that the composer cannot agree with itself. */
const PAGE_KEYS: Readonly<Record<TemplateKind, string>> = { template: 'url', subscription: 'page' };

/** Bodies for each edge of each template's first parameter, which gives the template its type. */
const BODIES_AN_EDGE = 5;

/** What an account may be asked for. */
export interface Known {
  readonly kind: TemplateKind;
  readonly templates: readonly Template[];
  /** A mini program that is linked to it; of notices, with the pages `pages/index` and `pages/order`. */
  readonly linked: string;
  /** A mini game that is linked to it. */
  readonly game: string;
}

/** `count` bodies for these templates, always the same ones: first each type at its edges, then anything. */
export function sampleBodies(known: Known, { count, seed }: { count: number; seed: number }): readonly Sample[] {
  const { kind, templates } = known;
  const atEdges = templates.flatMap((template) =>
    EDGES.flatMap((edge) => {
      const fault = atEdge(edge, parametersOf(template)[0] ?? '', template, kind).map((change) => [change]);
      return fc.sample(sampleOf(template, known, fault), { numRuns: BODIES_AN_EDGE, seed });
    }),
  );
  const anything = fc
    .constantFrom(...templates)
    .chain((template) => sampleOf(template, known, faults(template, known)));
  return [...atEdges, ...fc.sample(anything, { numRuns: count - atEdges.length, seed })];
}

function parametersOf({ content }: Template): readonly string[] {
  return parseTemplate(content).parameters;
}

function sampleOf(template: Template, known: Known, faults: Arbitrary<readonly Change[]>): Arbitrary<Sample> {
  const decorations = fc.array(decoration(template, known), { maxLength: 3 });
  return fc
    .record({ body: accepted(template, known.kind), decorations, faults, order: fc.infiniteStream(fc.nat()) })
    .map(({ body, decorations, faults, order }) => {
      const changes = [...decorations, ...faults];
      const changed = changes.reduce((each, { apply }) => apply(each), body);
      return { template, body: shuffled(changed, order), tried: changes.map(({ tried }) => tried) };
    });
}

/** Nothing wrong, one thing, or several at once. */
function faults(template: Template, known: Known): Arbitrary<readonly Change[]> {
  const fault = fc.oneof(
    { arbitrary: fieldFault(template, known.kind), weight: 1 },
    { arbitrary: bodyFault(known), weight: 2 },
  );
  return fc.oneof(
    { arbitrary: fc.constant([]), weight: 16 },
    { arbitrary: fault.map((one) => [one]), weight: 3 },
    { arbitrary: fc.array(fault, { minLength: 2, maxLength: 3 }), weight: 1 },
  );
}

/** A body that names the template and fills every parameter as it should be. */
function accepted(template: Template, kind: TemplateKind): Arbitrary<Body> {
  const names = parametersOf(template);
  return fc.tuple(...names.map((name) => edgesOf(name, template, kind).within)).map((texts) => ({
    template_id: template.template_id,
    data: Object.fromEntries(names.map((name, index) => [name, { value: texts[index] }])),
  }));
}

/** What WeChat takes, though it may not show it: the last value of a type, colours, jumps, keys it does not know. */
function decoration(template: Template, { kind, linked }: Known): Arbitrary<Change> {
  const names = parametersOf(template);
  const path = fc.constantFrom('pages/index', 'pages/order?id=1', '');
  return fc.oneof(
    fc.constantFrom(...names).chain((name) => atEdge('limit', name, template, kind)),
    fc
      .record({
        name: fc.constantFrom(...names),
        color: fc.oneof(fc.constantFrom('#173177', '#f00', 'red', ''), NO_TEXT),
      })
      .map(({ name, color }): Change => ({
        tried: 'color',
        apply: (body) => withData(body, name, coloured(body, name, color)),
      })),
    fc
      .constantFrom('https://shop.example/o/1', 'http://a', 'javascript:alert(1)', 'shop', '')
      .map((url) => key(PAGE_KEYS[kind], url)),
    // Ignored in a notice, like what its newest page asks for beside.
    fc.constantFrom('order-1', 'x'.repeat(32), 'x'.repeat(33), '').map((id) => key('client_msg_id', id)),
    ...(kind === 'subscription' ? [fc.oneof(NO_TEXT, fc.string()).map((lang) => key('lang', lang))] : []),
    path.map((pagepath) => key('miniprogram', { appid: linked, pagepath })),
    fc.constantFrom({ appid: linked }, { appid: '', pagepath: '' }, {}, null).map((value) => key('miniprogram', value)),
    fc.tuple(fc.constantFrom(...STRANGE_KEYS), fc.jsonValue()).map(([name, value]) => key(name, value, 'strange key')),
    fc
      .tuple(fc.constantFrom(...STRANGE_KEYS), fc.jsonValue())
      .map(([name, value]) => entry('strange key', name, value)),
    fc.constantFrom('thing99', 'first', 'topcolor').map((name) => entry('unknown parameter', name, { value: '' })),
  );
}

/** A parameter with a value of that edge of its type. */
function atEdge(edge: Edge, name: string, template: Template, kind: TemplateKind): Arbitrary<Change> {
  const edges = edgesOf(name, template, kind);
  const tried = `${fieldType(name)}: ${edge}`;
  const value = (values: Arbitrary<unknown>) => values.map((each) => entry(tried, name, { value: each }));
  switch (edge) {
    case 'limit':
      return value(edges.last);
    case 'limit + 1':
      return value(edges.over);
    case 'empty':
      return value(fc.constant(''));
    case 'control character':
      return value(edges.control);
    case 'wrong type':
      return value(NO_TEXT);
    case 'missing':
      return fc.constant<Change>({ tried, apply: (body) => withData(body, name, undefined) });
    case 'no {value}':
      return fc.oneof(fc.string(), NO_TEXT, fc.constant(null)).map((flat) => entry(tried, name, flat));
  }
}

/** Any parameter at any edge, or with anything at all in it. */
function fieldFault(template: Template, kind: TemplateKind): Arbitrary<Change> {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(null, ...STRANGE_KEYS),
  );
  return fc
    .constantFrom(...parametersOf(template))
    .chain((name) =>
      fc.oneof(
        { arbitrary: fc.constantFrom(...EDGES).chain((edge) => atEdge(edge, name, template, kind)), weight: 6 },
        { arbitrary: anything.map((value) => entry(`${fieldType(name)}: anything`, name, { value })), weight: 1 },
      ),
    );
}

/** What is wrong with the rest of a body. */
function bodyFault({ kind, linked, game }: Known): Arbitrary<Change> {
  const ids = { missing: undefined, null: null, empty: '', short: 'T'.repeat(42), long: 'T'.repeat(44) };
  return fc.oneof(
    fc.constantFrom(...Object.entries(ids)).map(([what, id]) => key('template_id', id, `template_id: ${what}`)),
    fc.string({ minLength: 43, maxLength: 43 }).map((id) => key('template_id', id, 'template_id: unknown')),
    NO_TEXT.map((id) => key('template_id', id, 'template_id: wrong type')),
    fc.oneof(NO_TEXT, fc.string(), fc.constant(null)).map((data) => key('data', data, 'data: wrong type')),
    fc.constant(key('data', undefined, 'data: missing')),
    NO_TEXT.map((url) => key(PAGE_KEYS[kind], url, `${PAGE_KEYS[kind]}: wrong type`)),
    ...(kind === 'template' ? [NO_TEXT.map((id) => key('client_msg_id', id, 'client_msg_id: wrong type'))] : []),
    fc
      .oneof(NO_TEXT, fc.string(), fc.constant(''))
      .map((value) => key('miniprogram', value, 'miniprogram: wrong type')),
    ...(kind === 'subscription'
      ? [
          fc.constant(key('miniprogram', { appid: game }, 'miniprogram: game')),
          fc
            .constantFrom('pages/gone', 'pages/index/', '//pages/index')
            .map((pagepath) => key('miniprogram', { appid: linked, pagepath }, 'miniprogram: unknown page')),
        ]
      : []),
    fc
      .oneof(fc.constantFrom('wxffffffffffffffff', linked.toUpperCase(), 'wx1', '', null), NO_TEXT)
      .map((appid) => key('miniprogram', { appid, pagepath: 'a' }, 'miniprogram: appid')),
    fc
      .oneof(fc.constantFrom('a\nb', '\0'), NO_TEXT, fc.constant(null))
      .map((pagepath) => key('miniprogram', { appid: linked, pagepath }, 'miniprogram: pagepath')),
  );
}

function key(name: string, value: unknown, tried = name): Change {
  return { tried, apply: (body) => ({ ...body, [name]: value }) };
}

function entry(tried: string, name: string, value: unknown): Change {
  return { tried, apply: (body) => withData(body, name, value) };
}

/** An earlier change may have left something else in the place of `data`: then it stays. */
function withData(body: Body, name: string, value: unknown): Body {
  return { ...body, ...(isObject(body.data) && { data: { ...body.data, [name]: value } }) };
}

function coloured(body: Body, name: string, color: unknown): unknown {
  const present = isObject(body.data) && Object.hasOwn(body.data, name) ? body.data[name] : undefined;
  return isObject(present) ? { ...present, color } : present;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same body with its keys, and those of `data`, in another order. */
function shuffled(body: Body, order: Iterator<number>): Body {
  const mixed = (each: Body): Body =>
    Object.fromEntries(
      Object.entries(each)
        .map((pair) => ({ pair, place: Number(order.next().value) }))
        .sort((a, b) => a.place - b.place)
        .map(({ pair }) => pair),
    );
  return mixed(isObject(body.data) ? { ...body, data: mixed(body.data) } : body);
}
