import type { Answers, Call, CommandOf } from './command.js';
import { apply } from './decision.js';
import type { Decision } from './decision.js';
import type { State } from './state.js';

/** The calls that fit everything asked for: oldest first, or newest first where that is wanted. */
export function decideListCalls(state: State, search: CommandOf<'list-calls'>): Decision<Answers['list-calls']> {
  const { offset = 0, limit = state.calls.length, order = 'oldest' } = search;
  const found = state.calls.filter((call) => fits(call, search));
  const ordered = order === 'newest' ? found.reverse() : found;
  return apply({ calls: ordered.slice(offset, offset + limit) });
}

function fits(call: Call, { path, errcode, openid, since }: CommandOf<'list-calls'>): boolean {
  return (
    (path === undefined || call.path.includes(path)) &&
    (errcode === undefined || (call.refusal?.errcode ?? 0) === errcode) &&
    (since === undefined || call.at >= since) &&
    (openid === undefined || isAbout(call, openid))
  );
}

/** Whether a person stands anywhere in what was asked. */
function isAbout({ query, request }: Call, openid: string): boolean {
  // No letter of an openid is ever escaped.
  return query.split(/[=&]/).includes(openid) || JSON.stringify(request).includes(JSON.stringify(openid));
}
