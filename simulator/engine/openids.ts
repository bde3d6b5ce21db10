import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Openid } from './command.js';
import type { Refusal } from './decision.js';
import { personOf } from './person.js';
import type { AccountView, State } from './state.js';

/** The number of the person an openid names, or why it names none of this account. */
export function whoIs(
  state: State,
  { followers }: AccountView,
  openid: unknown,
): { readonly number: number; readonly openid: Openid } | { readonly refusal: Refusal } {
  if (typeof openid !== 'string') return { refusal: ERRCODE.invalidOpenid };
  const number = followers.find(openid);
  if (number !== undefined) return { number, openid };
  // A person of another account has an openid of its own for each.
  return { refusal: personOf(state, openid) ? ERRCODE.openidNotOfAppid : ERRCODE.invalidOpenid };
}

/** The people of a list, each once, or why the list does not go. */
export function whoAre(
  state: State,
  record: AccountView,
  list: unknown,
  most: number,
):
  { readonly people: readonly { readonly number: number; readonly openid: Openid }[] } | { readonly refusal: Refusal } {
  const openids: readonly unknown[] = Array.isArray(list) ? list : [];
  if (openids.length === 0 || openids.length > most) {
    return {
      refusal: { ...ERRCODE.invalidOpenidListSize, rule: 'openid-list', counter: openids.length, limit: most },
    };
  }
  const found = [...new Set(openids)].map((openid) => whoIs(state, record, openid));
  const people = found.flatMap((each) => ('refusal' in each ? [] : [each]));
  const [stranger] = found.flatMap((each) => ('refusal' in each ? [each.refusal] : []));
  return stranger ? { refusal: stranger } : { people };
}
