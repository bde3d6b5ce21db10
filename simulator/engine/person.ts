import type { Appid } from './command.js';
import type { FollowerFacts } from './followers.js';
import type { State } from './state.js';

/** The person of this openid, and the account it belongs to. */
export function personOf(
  state: State,
  openid: string,
): { readonly appid: Appid; readonly person: FollowerFacts } | undefined {
  for (const [appid, { followers }] of state.accounts) {
    const number = followers.find(openid);
    if (number !== undefined) return { appid, person: followers.get(number) };
  }
  return undefined;
}
