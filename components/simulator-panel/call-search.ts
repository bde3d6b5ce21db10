import type { Call, CommandOf, Follower } from '../../simulator/engine/command.js';
import { ask } from './ask.js';
import type { Desk } from './desk.js';
import { LogSearch } from './log-search.js';
import { errcodeOf } from './refusal.js';
import { KEPT } from './watched.js';

type Search = Pick<CommandOf<'list-calls'>, 'path' | 'errcode' | 'openid'>;

/** Finds calls by path, errcode or person. */
export function callSearch(desk: Desk): LogSearch<Call, 'refused' | 'done'> {
  return new LogSearch(desk, {
    place: 'calls',
    label: (say) => say.log.findCalls,
    results: (say) => [
      ['refused', say.log.refused],
      ['done', say.log.done],
    ],
    fits: (call, { text, result, followers }) =>
      fits(call, searchOf(text, followers)) && (result === 'all' || (errcodeOf(call) === 0) === (result === 'done')),
    ask: (simulator, { text, followers }) =>
      text === ''
        ? undefined
        : ask(simulator, { type: 'list-calls', ...searchOf(text, followers), order: 'newest', limit: KEPT }).then(
            ({ calls }) => calls,
          ),
  });
}

/** A number is an errcode, a name or an openid a person, anything else a part of the path. */
export function searchOf(text: string, followers: readonly Follower[]): Search {
  if (text === '') return {};
  if (/^-?\d+$/.test(text)) return { errcode: Number(text) };
  const person = followers.find(({ nickname, openid }) => nickname === text || openid === text);
  return person ? { openid: person.openid } : { path: text };
}

function fits(call: Call, { path, errcode, openid }: Search): boolean {
  return (
    (path === undefined || call.path.includes(path)) &&
    (errcode === undefined || errcodeOf(call) === errcode) &&
    (openid === undefined || `${call.query} ${JSON.stringify(call.request)}`.includes(openid))
  );
}
