import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { ENDPOINTS_COVERED } from '../../../simulator/coverage.js';
import { ROUTES } from '../../../simulator/router.js';
import { examplesOf } from './examples.js';
import { odd, usual } from './values.js';
import type { World } from './values.js';

/** One request as it goes to a door. */
export interface Shot {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A text, or so many bytes. */
  readonly body: string | number;
  /** Broken UTF-8 in front of the body. */
  readonly broken: boolean;
}

/** What the simulator's own calls take; those of WeChat's are in the table of what is covered. */
const CONTROL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'GET /simulator/followers': ['appid', 'offset', 'limit'],
  'GET /simulator/calls': ['path', 'errcode', 'openid', 'since', 'order', 'offset', 'limit'],
  'POST /simulator/reset': ['seed'],
  'POST /simulator/accounts': [
    ...['appid', 'secret', 'nickname', 'kind', 'verified', 'profile', 'mini_programs', 'ip_whitelist'],
    ...['callback_url', 'token', 'encoding_aes_key', 'encryption'],
    ...['mainland', 'long_term', 'mini_games', 'mini_program_pages', 'safe_domains', 'one_time_template_id'],
    ...['open_platform', 'daily_limits', 'intercepted_words', 'illegal_words', 'restrictions'],
  ],
  'POST /simulator/followers': ['appid', 'count', 'nickname', 'openid', 'tags'],
  'POST /simulator/followers/{openid}/actions': [
    ...['type', 'content', 'key', 'url', 'scene', 'latitude', 'longitude', 'label', 'scale', 'title', 'description'],
    ...['template_id', 'status', 'answers', 'always', 'page'],
  ],
  'POST /simulator/followers/{openid}/consents': ['template_id', 'status', 'chances'],
  'GET /simulator/subscriptions': ['appid', 'tag'],
  'POST /simulator/clock': ['advance', 'set', 'until', 'mode', 'speed'],
  'POST /simulator/faults': [...['path', 'openid', 'errcode', 'status', 'probability', 'times', 'latency', 'callback']],
  'POST /simulator/snapshots': ['name'],
  'POST /simulator/calls': ['method', 'path', 'query', 'account', 'request'],
  'POST /simulator/commands': [
    ...['type', 'account', 'appid', 'openid', 'body', 'on', 'action', 'fault', 'next_openid', 'lang', 'seed', 'id'],
    ...['ids', 'offset', 'limit', 'order', 'since', 'errcode', 'name', 'kind', 'state', 'tag', 'consent'],
  ],
};

const FIELDS = new Map([
  ...ENDPOINTS_COVERED.map(({ route, fields }) => [route, fields] as const),
  ...Object.entries(CONTROL_FIELDS),
]);

/** What changes something breaks more than what only reads. */
const DOING = ROUTES.filter(({ method }) => method !== 'GET');

/** Names of lists in bodies. */
const LISTS = new Set(['articles', 'list', 'button', 'sub_button', 'user_list']);

/** Requests of every route, nearly right, with something odd in many of them. */
export function shots(world: World): Arbitrary<Shot> {
  const valueOf = usual(world);
  return fc.constantFrom(...ROUTES, ...DOING, ...DOING).chain(({ method, path }) => {
    const fields = FIELDS.get(`${method} ${path}`) ?? ['name', 'id', 'content', 'type'];
    const examples = examplesOf(world)[`${method} ${path}`];
    const bodyless = method === 'GET' || method === 'DELETE';
    const filled = fc
      .oneof(fc.constant([...fields]), fc.subarray([...fields]))
      .chain((names) => fc.tuple(...names.map((name) => valueOf(name).map((value) => [name, value] as const))));
    const generated = filled.map(objectOf);
    const right = examples
      ? fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...examples).map(copyOf) },
          { weight: 1, arbitrary: generated },
        )
      : generated;
    const body = bodyless ? fc.constant<string | number>('') : bodies(right);
    const query = bodyless
      ? filled.map((pairs) => pairs.map(([name, value]) => [name, plain(value)] as const))
      : fc.constant([]);
    return fc.record({
      method: mostly(
        fc.constant(method),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'X'),
      ),
      path: fc
        .tuple(paths(path, world), query, fc.oneof({ weight: 9, arbitrary: fc.constant('') }, queries))
        .map(([at, pairs, more]) => `${at}?${new URLSearchParams(pairs.map(([a, b]) => [a, b])).toString()}${more}`),
      headers: headers(world),
      body,
      broken: fc.integer({ min: 0, max: 40 }).map((chance) => chance === 0),
    });
  });
}

function mostly<Value>(usualOne: Arbitrary<Value>, other: Arbitrary<Value>, weight = 12): Arbitrary<Value> {
  return fc.oneof({ weight, arbitrary: usualOne }, { weight: 1, arbitrary: other });
}

/** `[['text.content', 'x']]` → `{text: {content: 'x'}}` */
function objectOf(pairs: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [path, value] of pairs) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = root;
    for (const name of names) {
      const inner = (LISTS.has(name) ? (at[name] as unknown[] | undefined)?.[0] : at[name]) as typeof root | undefined;
      const next = typeof inner === 'object' ? inner : {};
      at[name] = LISTS.has(name) ? [next] : next;
      at = next;
    }
    at[last] ??= value;
  }
  return root;
}

interface Weighted {
  readonly weight: number;
  readonly arbitrary: Arbitrary<string | number>;
}

/** The body as it should be, with one thing replaced, dropped or added, or no JSON at all. */
function bodies(right: Arbitrary<Record<string, unknown>>): Arbitrary<string | number> {
  const spoilt = fc
    .tuple(right, odd, fc.nat(), fc.constantFrom('replace', 'drop', 'add', 'proto'))
    .map(([body, value, place, how]) => JSON.stringify(spoil(body, value, place, how)));
  const raw = fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '""',
    '0',
    '{"a":1}x',
    '\ufeff{}',
    '{"a":NaN}',
    '['.repeat(3000),
    '{"__proto__":{"a":1}}',
  );
  const tooLong = fc.constantFrom(11 * 1024 * 1024, 26 * 1024 * 1024);
  return fc.oneof<Weighted[]>(
    { weight: 2000, arbitrary: right.map((body) => JSON.stringify(body)) },
    { weight: 1800, arbitrary: spoilt },
    { weight: 320, arbitrary: raw },
    { weight: 1, arbitrary: tooLong },
  );
}

function spoil(body: Record<string, unknown>, value: unknown, place: number, how: string): unknown {
  const places = placesOf(body);
  const found = places[place % Math.max(1, places.length)];
  if (how === 'add' || !found) return { ...body, extra: value };
  const { holder, name } = found;
  if (how === 'drop') Reflect.deleteProperty(holder, name);
  else if (how === 'proto') Object.defineProperty(holder, '__proto__', { value, enumerable: true });
  else holder[name] = value;
  return body;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesOf(holder[name])]);
}

function paths(path: string, { openids }: World): Arbitrary<string> {
  const filled = fc
    .tuple(
      mostly(fc.constantFrom(...openids), fc.constantFrom('nobody', '%00', 'o'.repeat(4000), '..%2f..'), 20),
      fc.constantFrom('1', '2', '999'),
    )
    .map(([openid, id]) => path.replace('{openid}', openid).replace(/\{\w+\}/, id));
  return fc.oneof(
    { weight: 30, arbitrary: filled },
    { weight: 3, arbitrary: filled.map((at) => `/__wechat${at}`) },
    { weight: 1, arbitrary: filled.map((at) => `/a/b/__sinch${at}`) },
    {
      weight: 1,
      arbitrary: filled.chain((at) =>
        fc.constantFrom(`${at}/`, `/${at}`, at.toUpperCase(), `${at}x`, `${at}%20`, `${at};a`),
      ),
    },
  );
}

const queries = fc.oneof(
  fc.constantFrom('&&&', '&a', '&access_token=', '&access_token=x&access_token=y', '&%zz=%ff', '&lang[]=1', '&=', '#x'),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `&${encodeURI(wellFormed(text))}`),
  fc.constant(`&access_token=${'a'.repeat(3000)}`),
);

function headers({ appids, token }: World): Arbitrary<Record<string, string>> {
  const type = mostly(
    fc.constant('application/json'),
    fc.constantFrom('', 'text/plain', 'application/jsonx', 'multipart/form-data', 'APPLICATION/JSON; charset=gbk'),
  );
  const appid = mostly(fc.constantFrom(...appids), fc.constantFrom('', 'wx0', token));
  const origin = mostly(fc.constant(''), fc.constantFrom('https://evil.example', 'null', 'http://localhost:1', '%'));
  return fc
    .record({
      'content-type': type,
      'x-wechat-appid': appid,
      origin,
      'content-length': mostly(fc.constant(''), fc.constantFrom('-1', 'x', '99999999999'), 60),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')));
}

function copyOf(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return structuredClone(value);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? wellFormed(value) : JSON.stringify(value);
}

/** An address holds no half of a letter. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
