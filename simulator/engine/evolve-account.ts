import { TYPING_SHOWN_MS } from '../../wechat/limit/typing.js';
import { chinaMonth } from '../../wechat/time/china-calendar.js';
import type { AccountBook, QrCode } from './account-book.js';
import type { AccountEvent } from './account-event.js';
import type { Instant, Openid } from './command.js';
import { PATH_OF } from './issue-token.js';
import { putConsent } from './consents.js';
import { count } from './quota.js';
import type { AccountRecord, MutableState } from './state.js';

/** Applies what happened to what an account keeps. The part of `evolve` for {@link AccountEvent}. */
export function evolveAccount(state: MutableState, event: AccountEvent): void {
  const record = state.accounts.get(event.appid);
  if (!record) throw new Error(`evolve: no account ${event.appid}`);
  const { book, templates } = record;
  switch (event.type) {
    case 'tag-named':
      book.tags.set(event.id, event.name);
      book.last = { ...book.last, tag: Math.max(book.last.tag, event.id) };
      return;
    case 'tag-deleted':
      book.tags.delete(event.id);
      record.followers.dropTag(event.id);
      return;
    case 'people-tagged':
      for (const number of numbersOf(record, event.openids)) tag(record, number, event.id, event.on);
      return;
    case 'blacklist-changed':
      for (const number of numbersOf(record, event.openids)) {
        record.followers.setFlag(number, 'blacklisted', event.on);
      }
      return;
    case 'remark-changed':
      for (const number of numbersOf(record, [event.openid])) {
        if (event.remark === '') book.remarks.delete(number);
        else book.remarks.set(number, event.remark);
      }
      return;
    case 'menu-created':
      book.menu = { menuid: event.menuid, button: event.button };
      book.last = { ...book.last, menu: event.menuid };
      return;
    case 'menu-deleted':
      book.menu = null;
      return;
    case 'qr-code-created':
      addCode(book, event.code, event.at);
      return;
    case 'industries-set':
      book.industries = { primary: event.primary, secondary: event.secondary, month: chinaMonth(event.at) };
      return;
    case 'template-added':
      templates.set(event.template.template_id, event.template);
      book.last = { ...book.last, template: book.last.template + 1 };
      return;
    case 'template-deleted':
      templates.delete(event.template_id);
      return;
    case 'subscription-added':
      record.subscriptions.set(event.template.template_id, event.template);
      book.last = { ...book.last, subscription: book.last.subscription + 1 };
      return;
    case 'subscription-deleted': {
      const template = record.subscriptions.get(event.template_id);
      if (template) record.subscriptions.set(event.template_id, { ...template, deleted: true });
      return;
    }
    case 'consent-put':
      for (const number of numbersOf(record, [event.openid])) putConsent(record, number, event.consent);
      return;
    case 'typing-changed':
      for (const number of numbersOf(record, [event.openid])) setTyping(book, number, event.until, event.at);
      return;
    case 'token-reused':
      count(book, PATH_OF[event.kind], event.at);
      return;
    case 'quota-cleared':
      if (event.path === undefined) clearQuota(book, event.at);
      else book.usage.delete(event.path);
      return;
  }
}

function numbersOf({ followers, account }: AccountRecord, openids: readonly Openid[]): readonly number[] {
  return openids.map((openid) => {
    const number = followers.find(openid);
    if (number === undefined) throw new Error(`evolve: account ${account.appid} has no follower ${openid}`);
    return number;
  });
}

function tag({ followers }: AccountRecord, number: number, id: number, on: boolean): void {
  const others = followers.get(number).tags.filter((each) => each !== id);
  followers.setTags(number, on ? [...others, id] : others);
}

/** How long an expired code still tells whoever scans it so. */
const CODE_REMEMBERED_MS = 24 * 3600_000;

/** How many codes are made between two clearings of those that are over: looking at all of them takes its time. */
const CODES_BETWEEN_CLEARINGS = 1000;

function addCode(book: AccountBook, code: QrCode, at: Instant): void {
  const made = book.last.code + 1;
  if (made % CODES_BETWEEN_CLEARINGS === 0) {
    for (const [ticket, { expiresAt }] of book.codes) {
      if (expiresAt !== null && expiresAt < at - CODE_REMEMBERED_MS) book.codes.delete(ticket);
    }
  }
  book.codes.set(code.ticket, code);
  book.last = { ...book.last, code: made };
  if (code.expiresAt === null) book.permanentCodes += 1;
}

/** Ends of typing that passed are forgotten, oldest first. */
function setTyping({ typing }: AccountBook, number: number, until: Instant | null, at: Instant): void {
  typing.delete(number);
  for (const [other, end] of typing) {
    if (end > at - TYPING_SHOWN_MS) break;
    typing.delete(other);
  }
  if (until !== null) typing.set(number, until);
}

function clearQuota(book: AccountBook, at: Instant): void {
  const month = chinaMonth(at);
  book.usage.clear();
  book.clears = { month, count: book.clears.month === month ? book.clears.count + 1 : 1 };
}
