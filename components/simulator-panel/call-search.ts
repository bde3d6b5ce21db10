import type { TemplateResult } from 'lit';
import type { Call, CommandOf, Follower } from '../../simulator/engine/command.js';
import { ask, reasonOf } from './ask.js';
import type { Desk, Known } from './desk.js';
import { searchBox } from './search-box.js';
import { errcodeOf } from './refusal.js';
import { KEPT } from './watched.js';

type Result = 'all' | 'refused' | 'done';
type Search = Pick<CommandOf<'list-calls'>, 'path' | 'errcode' | 'openid'>;

/** How long one may pause between two letters, in milliseconds, before the simulator is asked. */
const PAUSE_MS = 200;

/** Finds calls by path, errcode or person: among those that are kept, and, as far back as it goes, in the simulator. */
export class CallSearch {
  readonly #desk: Desk;
  #text = '';
  #result: Result = 'all';
  #far: readonly Call[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether only some of the calls are wanted. */
  get active(): boolean {
    return this.#text.trim() !== '' || this.#result !== 'all';
  }

  /** The calls that are wanted, newest first. */
  found({ calls, followers }: Known): readonly Call[] {
    const search = searchOf(this.#text.trim(), followers);
    const oldest = calls.at(-1)?.id ?? Infinity;
    return [...calls, ...this.#far.filter(({ id }) => id < oldest)].filter(
      (call) => fits(call, search) && isResult(call, this.#result),
    );
  }

  render({ say, followers }: Known): TemplateResult {
    const results = [
      ['all', say.log.all],
      ['refused', say.log.refused],
      ['done', say.log.done],
    ] as const;
    return searchBox(
      { label: say.log.findCalls, value: this.#text, find: (text) => this.#find(text, followers) },
      {
        label: say.log.filter,
        chosen: this.#result,
        choices: results,
        choose: (result) => {
          this.#result = results.find(([each]) => each === result)?.[0] ?? 'all';
          this.#desk.host.requestUpdate();
        },
      },
    );
  }

  #find(text: string, followers: readonly Follower[]): void {
    this.#text = text;
    this.#far = [];
    clearTimeout(this.#pause);
    if (text.trim() !== '')
      this.#pause = setTimeout(() => void this.#ask(text, searchOf(text.trim(), followers)), PAUSE_MS);
    this.#desk.host.requestUpdate();
  }

  /** What is older than what is kept. Finding nothing more is no failure of the list that is shown. */
  async #ask(text: string, search: Search): Promise<void> {
    const { simulator } = this.#desk.host;
    if (!simulator) return;
    try {
      const { calls } = await ask(simulator, { type: 'list-calls', ...search, order: 'newest', limit: KEPT });
      if (text === this.#text && simulator === this.#desk.host.simulator) this.#far = calls;
    } catch (error) {
      this.#desk.tester.complain('calls', reasonOf(error));
    }
    this.#desk.host.requestUpdate();
  }
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

function isResult(call: Call, result: Result): boolean {
  return result === 'all' || (errcodeOf(call) === 0) === (result === 'done');
}
