import { isRecord } from '../../wechat/issue.js';
import type { Command, CommandOf } from '../engine/command.js';
import { CALLS_KEPT } from '../engine/state.js';
import { accountChangeOf } from './accounts.js';
import { actionOf } from './actions.js';
import { consentChangeOf } from './consents.js';
import { faultOrderOf } from './faults.js';
import { addedFollowersOf, PAGE_MAX } from './followers.js';
import { KINDS, STATES } from './pushes.js';
import {
  BadRequest,
  booleanField,
  choiceField,
  listField,
  needed,
  onlyFields,
  present,
  textField,
  typedField,
  wholeField,
} from './read.js';

type Body = Readonly<Record<string, unknown>>;

/** Reads one field of a command; `undefined` where it is not there and need not be. */
type Field = (body: Body, name: string) => unknown;

const text: Field = (body, name) => needed(textField(body, name), name);
const perhapsText: Field = textField;
const flag: Field = (body, name) => needed(booleanField(body, name), name);
/** What WeChat's own callers send: the engine judges it. */
const anything: Field = (body, name) => body[name];
const whole: Field = (body, name) => wholeField(body, name, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const instant: Field = (body, name) => wholeField(body, name, 0, 8.64e15);
const order: Field = (body, name) => choiceField(body, name, ['newest', 'oldest']);
const offset: Field = (body, name) => wholeField(body, name, 0, Number.MAX_SAFE_INTEGER);
const limitOf =
  (most: number): Field =>
  (body, name) =>
    wholeField(body, name, 0, most);
const nested =
  (read: (inner: Body) => object): Field =>
  (body, name) =>
    read(needed(typedField(body, name, 'an object', isRecord), name));

const ofAccount = { account: text };
const judged = { account: text, body: anything };

type Fields<Type extends Command['type']> = {
  readonly [Name in Exclude<keyof CommandOf<Type>, 'type'>]-?: Field;
};

/** Commands of the simulator's own parts to each other stay inside. */
type Far = Exclude<Command['type'], 'meet-call-fault' | 'meet-callback-fault' | 'record-delivery'>;

/** The fields of every command a simulator takes from afar, but for one that is read as a whole. */
const FIELDS: { readonly [Type in Exclude<Far, 'add-followers'>]: Fields<Type> } = {
  'issue-token': { grant_type: text, appid: text, secret: text, ip: perhapsText },
  'issue-stable-token': { body: anything, ip: perhapsText },
  'clear-quota-by-secret': { body: anything },
  'list-addresses': ofAccount,
  'check-callback': judged,
  'clear-quota': judged,
  'get-quota': judged,
  'clear-path-quota': judged,
  'find-rid': judged,
  'list-templates': ofAccount,
  'add-template': judged,
  'delete-template': judged,
  'set-industry': judged,
  'get-industry': ofAccount,
  'list-intercepted': judged,
  'send-template': judged,
  'send-custom': judged,
  'show-typing': judged,
  'list-categories': ofAccount,
  'list-titles': judged,
  'list-keywords': judged,
  'add-subscription': judged,
  'delete-subscription': judged,
  'list-subscriptions': ofAccount,
  'send-subscription': judged,
  'send-one-time': judged,
  'report-subscriptions': { account: text, tag: offset },
  'put-consent': { openid: text, consent: nested(consentChangeOf) },
  'list-users': { account: text, next_openid: text },
  'get-user': { account: text, openid: text, lang: perhapsText },
  'get-users': judged,
  'set-remark': judged,
  'create-tag': judged,
  'rename-tag': judged,
  'delete-tag': judged,
  'list-tags': ofAccount,
  'list-tagged': judged,
  'list-user-tags': judged,
  'tag-people': { ...judged, on: flag },
  'list-blacklisted': judged,
  'blacklist-people': { ...judged, on: flag },
  'create-menu': judged,
  'get-menu': ofAccount,
  'get-menu-info': ofAccount,
  'delete-menu': ofAccount,
  'create-qr-code': judged,
  act: { openid: text, action: nested(actionOf) },
  status: {},
  reset: { seed: whole },
  'list-faults': {},
  'add-fault': { fault: nested(faultOrderOf) },
  'clear-faults': {},
  'list-accounts': {},
  'put-account': { account: nested(accountChangeOf) },
  'list-followers': { appid: perhapsText, offset, limit: limitOf(PAGE_MAX) },
  inbox: { openid: text },
  'list-pushes': {
    offset,
    limit: offset,
    ids: (body, name) => listField(body, name, 'a list of whole numbers', isWhole),
    openid: perhapsText,
    name: perhapsText,
    kind: (body, name) => choiceField(body, name, KINDS),
    state: (body, name) => choiceField(body, name, STATES),
    order,
  },
  'resend-push': { id: (body, name) => needed(wholeField(body, name, 0, Number.MAX_SAFE_INTEGER), name) },
  'list-calls': {
    offset,
    limit: limitOf(CALLS_KEPT),
    path: perhapsText,
    errcode: whole,
    openid: perhapsText,
    since: instant,
    order,
  },
};

// `Object.keys` forgets what the keys of its argument are.
const TYPES = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];

/** Reads a command as it stands on the wire: the shape of each field, not whether the simulator will do it. */
export function commandOf({ type: named, ...rest }: Body): CommandOf<Far> {
  if (named === 'add-followers') return addedFollowersOf(rest);
  const type = TYPES.find((each) => each === named);
  if (type === undefined) throw new BadRequest(`"type" must be one of add-followers, ${TYPES.join(', ')}.`);
  const fields: Readonly<Record<string, Field>> = FIELDS[type];
  onlyFields(rest, Object.keys(fields));
  const values = Object.entries(fields).map(([name, read]) => [name, read(rest, name)] as const);
  // The table names every field of the command's type, and each reader gives what its field may hold.
  return { type, ...present(Object.fromEntries(values)) } as CommandOf<Far>;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
