import type { Engagement, Grant } from '../../wechat/limit/reply-window.js';
import type { Instant, Openid } from './command.js';
import { CHUNK_ROWS, chunkOf, ENGAGEMENTS, FLAG } from './follower-columns.js';
import type { Chunk } from './follower-columns.js';
import { nicknameOf } from './nickname.js';
import { numberOf, openidOf } from './openid.js';
import type { OpenidKey } from './openid.js';

/** What is known about one person's relation to an account. */
export interface FollowerFacts {
  /** Counted from 1 in the order of joining. */
  readonly number: number;
  readonly openid: Openid;
  readonly nickname: string;
  readonly subscribed: boolean;
  /** The person switched the account's messages off. */
  readonly blocked: boolean;
  /** The account put the person on its blacklist. */
  readonly blacklisted: boolean;
  readonly subscribedAt: Instant;
  readonly tags: readonly number[];
  readonly grants: readonly Grant[];
  /** Broadcasts received in a month, see `chinaMonth`. */
  readonly broadcasts: { readonly month: number; readonly count: number };
}

/** What differs from what the number alone tells. */
export interface Override {
  readonly nickname?: string;
  readonly openid?: Openid;
}

export type Flag = keyof typeof FLAG;

/** An account's followers as everyone but `evolve` sees them. */
export type FollowersView = Pick<
  Followers,
  'size' | 'subscribed' | 'find' | 'get' | 'owns' | 'subscribedAfter' | 'countTags' | 'taggedAfter' | 'blacklistedAfter'
>;

/** Everyone an account ever met. Rows are never removed: who unfollows keeps the number. */
export class Followers {
  readonly chunks: Chunk[] = [];
  readonly overrides = new Map<number, Override>();
  /** Tag lists that occur; a row holds the place of its own. The first is empty. */
  readonly tagSets: (readonly number[])[] = [[]];
  /** How many there are. */
  size = 0;
  /** How many of them follow now. */
  subscribed = 0;
  readonly #key: OpenidKey;
  /** Who was found last: one call asks for the same person several times, and an openid costs more than the rest. */
  #found: { readonly openid: Openid; readonly number: number } | undefined;
  readonly #named = new Map<Openid, number>();

  constructor(key: OpenidKey) {
    this.#key = key;
  }

  /** The number of the follower with this openid. */
  find(openid: string): number | undefined {
    if (openid === this.#found?.openid) return this.#found.number;
    const number = this.#named.get(openid) ?? numberOf(this.#key, openid);
    if (number === undefined || number < 1 || number > this.size) return undefined;
    if ((this.overrides.get(number)?.openid ?? openid) !== openid) return undefined;
    this.#found = { openid, number };
    return number;
  }

  owns(openid: string): boolean {
    return this.find(openid) !== undefined;
  }

  get(number: number): FollowerFacts {
    const { chunk, row } = this.#row(number);
    const flags = column(chunk.flags, row);
    return {
      number,
      openid: this.#openid(number),
      nickname: this.overrides.get(number)?.nickname ?? nicknameOf(number),
      subscribed: (flags & FLAG.subscribed) !== 0,
      blocked: (flags & FLAG.blocked) !== 0,
      blacklisted: (flags & FLAG.blacklisted) !== 0,
      subscribedAt: column(chunk.subscribedAt, row) * 1000,
      tags: this.tagSets[column(chunk.tagSet, row)] ?? [],
      grants: grantsOf(chunk, row),
      broadcasts: { month: column(chunk.broadcastMonth, row), count: column(chunk.broadcasts, row) },
    };
  }

  /** Up to `limit` openids of people who follow now, after follower number `after`. */
  subscribedAfter(after: number, limit: number): readonly Openid[] {
    return this.#matchingAfter(after, limit, ({ flags }, row) => (column(flags, row) & FLAG.subscribed) !== 0);
  }

  /** The same for those who also carry a tag. */
  taggedAfter(tag: number, after: number, limit: number): readonly Openid[] {
    const sets = new Set(this.tagSets.flatMap((set, place) => (set.includes(tag) ? [place] : [])));
    return this.#matchingAfter(
      after,
      limit,
      ({ flags, tagSet }, row) => (column(flags, row) & FLAG.subscribed) !== 0 && sets.has(column(tagSet, row)),
    );
  }

  /** The same for everyone on the blacklist, following or not. */
  blacklistedAfter(after: number, limit: number): readonly Openid[] {
    return this.#matchingAfter(after, limit, ({ flags }, row) => (column(flags, row) & FLAG.blacklisted) !== 0);
  }

  /** How many people who follow now carry each tag. */
  countTags(): ReadonlyMap<number, number> {
    const bySet = new Uint32Array(this.tagSets.length);
    for (let number = 1; number <= this.size; number++) {
      const { chunk, row } = this.#row(number);
      const set = column(chunk.tagSet, row);
      if ((column(chunk.flags, row) & FLAG.subscribed) !== 0) bySet[set] = column(bySet, set) + 1;
    }
    const counts = new Map<number, number>();
    this.tagSets.forEach((set, place) => {
      for (const tag of set) counts.set(tag, (counts.get(tag) ?? 0) + column(bySet, place));
    });
    return counts;
  }

  /** Adds people who follow since `at`; answers the first one's number. */
  add(count: number, at: Instant): number {
    const first = this.size + 1;
    for (let number = first; number < first + count; number++) {
      if ((number - 1) % CHUNK_ROWS === 0) this.chunks.push(chunkOf());
      this.size = number;
      const { chunk, row } = this.#row(number);
      chunk.flags[row] = FLAG.subscribed;
      chunk.subscribedAt[row] = Math.floor(at / 1000);
    }
    this.subscribed += count;
    return first;
  }

  override(number: number, values: Override): void {
    const merged = { ...this.overrides.get(number), ...values };
    this.overrides.set(number, merged);
    this.#found = undefined;
    if (merged.openid !== undefined) this.#named.set(merged.openid, number);
  }

  setFlag(number: number, flag: Flag, on: boolean): void {
    const { chunk, row } = this.#row(number);
    const before = column(chunk.flags, row);
    const after = on ? before | FLAG[flag] : before & ~FLAG[flag];
    chunk.flags[row] = after;
    this.subscribed += Number((after & FLAG.subscribed) !== 0) - Number((before & FLAG.subscribed) !== 0);
  }

  setSubscribedAt(number: number, at: Instant): void {
    const { chunk, row } = this.#row(number);
    chunk.subscribedAt[row] = Math.floor(at / 1000);
  }

  setTags(number: number, tags: readonly number[]): void {
    const { chunk, row } = this.#row(number);
    const key = tags.join();
    const known = this.tagSets.findIndex((set) => set.join() === key);
    chunk.tagSet[row] = known === -1 ? this.tagSets.push(tags) - 1 : known;
  }

  /** Takes a tag off everyone. */
  dropTag(tag: number): void {
    this.tagSets.forEach((set, place) => {
      if (set.includes(tag)) this.tagSets[place] = set.filter((each) => each !== tag);
    });
  }

  setBroadcasts(number: number, month: number, count: number): void {
    const { chunk, row } = this.#row(number);
    chunk.broadcastMonth[row] = month;
    chunk.broadcasts[row] = count;
  }

  /** Opens a grant; an older one of the same kind is replaced. */
  openGrant(number: number, engagement: Engagement, at: Instant): void {
    const { chunk, row } = this.#row(number);
    const place = placeOf(row, engagement);
    chunk.grantSeconds[place] = Math.floor(at / 1000);
    chunk.grantMillis[place] = at % 1000;
    chunk.used[place] = 0;
  }

  /** Takes one message from a grant. */
  pay(number: number, engagement: Engagement): void {
    const { chunk, row } = this.#row(number);
    const place = placeOf(row, engagement);
    // One byte counts them; where nobody does, they may be more.
    chunk.used[place] = Math.min(255, column(chunk.used, place) + 1);
  }

  /** Ends every grant, as if the person had never done anything. */
  closeGrants(number: number): void {
    const { chunk, row } = this.#row(number);
    const place = row * ENGAGEMENTS.length;
    chunk.grantSeconds.fill(0, place, place + ENGAGEMENTS.length);
    chunk.grantMillis.fill(0, place, place + ENGAGEMENTS.length);
    chunk.used.fill(0, place, place + ENGAGEMENTS.length);
  }

  #matchingAfter(after: number, limit: number, fits: (chunk: Chunk, row: number) => boolean): readonly Openid[] {
    const openids: Openid[] = [];
    for (let number = after + 1; number <= this.size && openids.length < limit; number++) {
      const { chunk, row } = this.#row(number);
      if (fits(chunk, row)) openids.push(this.#openid(number));
    }
    return openids;
  }

  #openid(number: number): Openid {
    if (number === this.#found?.number) return this.#found.openid;
    return this.overrides.get(number)?.openid ?? openidOf(this.#key, number);
  }

  #row(number: number): { readonly chunk: Chunk; readonly row: number } {
    const chunk = this.chunks[Math.floor((number - 1) / CHUNK_ROWS)];
    if (!chunk || number > this.size) throw new RangeError(`Follower ${number} of ${this.size} does not exist.`);
    return { chunk, row: (number - 1) % CHUNK_ROWS };
  }
}

function column(values: Uint32Array | Uint16Array | Uint8Array, place: number): number {
  return values[place] ?? 0;
}

function placeOf(row: number, engagement: Engagement): number {
  return row * ENGAGEMENTS.length + ENGAGEMENTS.indexOf(engagement);
}

function grantsOf(chunk: Chunk, row: number): readonly Grant[] {
  const grants: Grant[] = [];
  for (const engagement of ENGAGEMENTS) {
    const place = placeOf(row, engagement);
    const seconds = column(chunk.grantSeconds, place);
    if (seconds === 0) continue;
    const openedAt = seconds * 1000 + column(chunk.grantMillis, place);
    grants.push({ engagement, openedAt, used: column(chunk.used, place) });
  }
  return grants;
}
