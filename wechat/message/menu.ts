import { at, isRecord, jsonType, refused, type Issue } from '../issue.js';
import { utf8Bytes } from '../text/count.js';
import { isWebAddress } from '../text/web-address.js';
import type { Errcode } from '../wire/errcode.js';
import * as ERRCODE from '../wire/errcodes.js';

/** Most buttons in the bar of a menu. */
export const MENU_BUTTONS_MAX = 3;

/** Most buttons under one of the bar. */
export const SUB_BUTTONS_MAX = 5;

/** Most bytes of a button's name in the bar, in UTF-8. */
export const BUTTON_NAME_MAX_BYTES = 16;

/** Most bytes of the name of a button under it. An older text says 40. */
export const SUB_BUTTON_NAME_MAX_BYTES = 60;

/** Most bytes of a `key`. */
export const BUTTON_KEY_MAX_BYTES = 128;

/** Most bytes of a `url`. An older text says 256. */
export const BUTTON_URL_MAX_BYTES = 1024;

/** Most domains that the links of a menu lead to. */
export const MENU_DOMAINS_MAX = 3;

/** What each type of button needs beside its name, in the order in which it is checked. */
const NEEDS = {
  click: ['key'],
  view: ['url'],
  miniprogram: ['url', 'appid', 'pagepath'],
  scancode_push: ['key'],
  scancode_waitmsg: ['key'],
  pic_sysphoto: ['key'],
  pic_photo_or_album: ['key'],
  pic_weixin: ['key'],
  location_select: ['key'],
  media_id: ['media_id'],
  view_limited: ['media_id'],
  article_id: ['article_id'],
  article_view_limited: ['article_id'],
} as const;

/** What happens when a button is tapped. */
export type ButtonType = keyof typeof NEEDS;

/** The codes of one level of a menu. */
interface Level {
  readonly type: Errcode;
  /** For a type that this account may not use. */
  readonly use: Errcode;
  readonly name: Errcode;
  readonly key: Errcode;
  readonly url: Errcode;
  readonly media: Errcode;
  readonly nameMaxBytes: number;
}

const BAR: Level = {
  type: ERRCODE.invalidButtonType,
  use: ERRCODE.invalidUseButtonType,
  name: ERRCODE.invalidButtonNameSize,
  key: ERRCODE.invalidButtonKeySize,
  url: ERRCODE.invalidButtonUrlSize,
  media: ERRCODE.invalidButtonMediaIdSize,
  nameMaxBytes: BUTTON_NAME_MAX_BYTES,
};

const UNDER: Level = {
  type: ERRCODE.invalidSubButtonType,
  use: ERRCODE.invalidUseSubButtonType,
  name: ERRCODE.invalidSubButtonNameSize,
  key: ERRCODE.invalidSubButtonKeySize,
  url: ERRCODE.invalidSubButtonUrlSize,
  media: ERRCODE.invalidSubButtonMediaIdSize,
  nameMaxBytes: SUB_BUTTON_NAME_MAX_BYTES,
};

/** What a check of a menu may know beside the body. What is absent is not checked. */
export interface MenuContext {
  /** Appids of the mini programs linked to the account. */
  readonly miniPrograms?: readonly string[];
  /** Whether the account is verified: only then may a button open a mini program. */
  readonly verified?: boolean;
  /** Whether the account has this media. */
  readonly hasMedia?: (id: string) => boolean;
}

/**
 * Checks the body of `menu/create`.
 *
 * - **Shape**: `{button: [{name, type, …} | {name, sub_button: […]}]}`, 1 to 3 buttons, 1 to 5 under each; two levels.
 *   A button with a type and an empty `sub_button` is a plain one.
 * - **Unit**: UTF-8 bytes for names, keys and addresses.
 * - **Refused with**: 40016 and 40023 for the counts, 40017 to 40020 and 40024 to 40027 for a button's parts, 40117 and
 *   40118 without a media id, 40007 for media that the account does not have, 40022 for a third level, 41007 for a
 *   button with neither type nor buttons below, 40119 and 40120 for a mini program of an account that is not verified,
 *   45064 for one that is not linked, 65317 for what is no web address, 65316 for links to a fourth domain.
 * - **Source**: custom menus, official page and error table. When 41007, 40119 and 40120 are answered is unconfirmed.
 */
export function checkMenu(body: unknown, context: MenuContext = {}): readonly Issue[] {
  if (!isRecord(body)) return [refused('wrong-type', ERRCODE.dataFormatError.errcode, { received: jsonType(body) })];
  const { button } = body;
  const facts = { path: ['button'], limit: MENU_BUTTONS_MAX, unit: 'item', rule: 'menu-buttons' } as const;
  const { errcode } = ERRCODE.invalidButtonSize;
  if (!Array.isArray(button)) return [refused('wrong-type', errcode, { ...facts, received: jsonType(button) })];
  if (button.length === 0) return [refused('too-few', errcode, { ...facts, received: 0 })];
  if (button.length > MENU_BUTTONS_MAX) return [refused('too-many', errcode, { ...facts, received: button.length })];
  return [
    ...button.flatMap((each: unknown, index) => at(['button', index], checkTopButton(each, context))),
    ...checkDomains(button),
  ];
}

/** The links of a menu lead to few domains. What a mini program falls back on is not counted. */
function checkDomains(button: readonly unknown[]): readonly Issue[] {
  const bar = button.filter(isRecord);
  const under = bar.flatMap(({ sub_button }): readonly unknown[] => (Array.isArray(sub_button) ? sub_button : []));
  const domains = [...bar, ...under.filter(isRecord)]
    .map(({ type, url }) => (type === 'view' && typeof url === 'string' ? url : ''))
    .filter(isWebAddress)
    .map((url) => new URL(url).hostname);
  const received = new Set(domains).size;
  if (received <= MENU_DOMAINS_MAX) return [];
  const facts = { path: ['button'], limit: MENU_DOMAINS_MAX, received, unit: 'item', rule: 'menu-domains' } as const;
  return [refused('too-many', ERRCODE.menuDomainsReachLimit.errcode, facts)];
}

function checkTopButton(button: unknown, context: MenuContext): readonly Issue[] {
  if (!isRecord(button)) return [refused('wrong-type', ERRCODE.invalidButtonType.errcode)];
  const { sub_button, type } = button;
  if (type === undefined && (sub_button === null || (Array.isArray(sub_button) && sub_button.length === 0))) {
    return [
      ...checkName(button, BAR),
      refused('missing', ERRCODE.subMenuDataMissing.errcode, { path: ['sub_button'] }),
    ];
  }
  if (sub_button === undefined || (Array.isArray(sub_button) && sub_button.length === 0)) {
    return checkButton(button, BAR, context);
  }
  const facts = { path: ['sub_button'], limit: SUB_BUTTONS_MAX, unit: 'item', rule: 'menu-sub-buttons' } as const;
  const { errcode } = ERRCODE.invalidSubButtonSize;
  const named = checkName(button, BAR);
  if (!Array.isArray(sub_button)) {
    return [...named, refused('wrong-type', errcode, { ...facts, received: jsonType(sub_button) })];
  }
  if (sub_button.length > SUB_BUTTONS_MAX) {
    return [...named, refused('too-many', errcode, { ...facts, received: sub_button.length })];
  }
  const under = sub_button.flatMap((each: unknown, index) => at(['sub_button', index], checkSubButton(each, context)));
  return [...named, ...under];
}

function checkSubButton(button: unknown, context: MenuContext): readonly Issue[] {
  if (!isRecord(button)) return [refused('wrong-type', ERRCODE.invalidSubButtonType.errcode)];
  const { sub_button } = button;
  if (Array.isArray(sub_button) && sub_button.length > 0) {
    return [refused('not-allowed', ERRCODE.invalidSubMenuLevel.errcode, { path: ['sub_button'], rule: 'menu-level' })];
  }
  return checkButton(button, UNDER, context);
}

type Button = Readonly<Record<string, unknown>>;

function checkButton(button: Button, level: Level, context: MenuContext): readonly Issue[] {
  const { type } = button;
  if (typeof type !== 'string' || !isButtonType(type)) {
    return [...checkName(button, level), refused('not-listed', level.type.errcode, { path: ['type'] })];
  }
  if (type === 'miniprogram' && context.verified === false) {
    return [...checkName(button, level), refused('not-allowed', level.use.errcode, { path: ['type'] })];
  }
  return [...checkName(button, level), ...NEEDS[type].flatMap((part) => PARTS[part](button, level, context))];
}

type Part = (typeof NEEDS)[ButtonType][number];

const PARTS: Readonly<Record<Part, (button: Button, level: Level, context: MenuContext) => readonly Issue[]>> = {
  key: ({ key }, level) => within('key', key, BUTTON_KEY_MAX_BYTES, level.key),
  url({ url }, level) {
    const issues = within('url', url, BUTTON_URL_MAX_BYTES, level.url);
    if (issues.length > 0 || isWebAddress(String(url))) return issues;
    return [refused('bad-format', ERRCODE.menuUrlInvalid.errcode, { path: ['url'], received: String(url) })];
  },
  pagepath: ({ pagepath }) =>
    typeof pagepath === 'string'
      ? []
      : [refused('missing', ERRCODE.invalidWeappPagepath.errcode, { path: ['pagepath'] })],
  appid({ appid }, _, { miniPrograms }) {
    if (typeof appid === 'string' && (miniPrograms?.includes(appid) ?? true)) return [];
    return [refused('unknown-reference', ERRCODE.noPermissionToUseWeapp.errcode, { path: ['appid'] })];
  },
  media_id: ({ media_id }, level, context) => reference('media_id', media_id, level, context),
  article_id: ({ article_id }, level, context) => reference('article_id', article_id, level, context),
};

function checkName({ name }: Button, level: Level): readonly Issue[] {
  return within('name', name, level.nameMaxBytes, level.name);
}

/** A text with something in it that is not too long. */
function within(part: string, value: unknown, limit: number, { errcode }: Errcode): readonly Issue[] {
  const path = [part];
  if (value === undefined || value === '') return [refused('missing', errcode, { path })];
  if (typeof value !== 'string') return [refused('wrong-type', errcode, { path, received: jsonType(value) })];
  const received = utf8Bytes(value);
  if (received <= limit) return [];
  return [refused('too-many-bytes', errcode, { path, limit, received, unit: 'byte', rule: `menu-${part}` })];
}

function reference(part: string, id: unknown, { media }: Level, { hasMedia }: MenuContext): readonly Issue[] {
  const path = [part];
  if (typeof id !== 'string' || id === '') return [refused('missing', media.errcode, { path })];
  const { errcode } = ERRCODE.invalidMediaId;
  return (hasMedia?.(id) ?? true) ? [] : [refused('unknown-reference', errcode, { path, received: id })];
}

function isButtonType(type: string): type is ButtonType {
  return Object.hasOwn(NEEDS, type);
}
