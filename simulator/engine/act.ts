import { ERRCODE } from '../../wechat/wire/errcode.js';
import type { Action, Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import type { FollowerFacts } from './followers.js';
import { personOf } from './person.js';
import type { State } from './state.js';

/** What a person does with the phone. Doing what is already so changes nothing. */
export function decideAct(state: State, { openid, action }: CommandOf<'act'>, now: Instant): Decision<Answers['act']> {
  const found = personOf(state, openid);
  if (!found) return refuse(ERRCODE.invalidOpenid);
  const { appid, person } = found;
  const refusal = whyNot(person, action);
  if (refusal) return refuse(refusal);
  const answer = { pushes: [] };
  if (isSo(person, action)) return apply(answer);
  return apply(answer, { type: 'acted', at: now, appid, openid, action });
}

function whyNot({ subscribed }: FollowerFacts, action: Action): Refusal | undefined {
  if (action.type !== 'text') return undefined;
  if (!subscribed) return { ...ERRCODE.requireSubscribe, rule: 'subscribe', succeeds_at: null };
  return action.content === '' ? ERRCODE.emptyContent : undefined;
}

function isSo({ subscribed, blocked }: FollowerFacts, { type }: Action): boolean {
  switch (type) {
    case 'follow':
      return subscribed;
    case 'unfollow':
      return !subscribed;
    case 'block':
      return blocked;
    case 'unblock':
      return !blocked;
    case 'text':
      return false;
  }
}
