import type { SubscriptionReport } from '../../simulator/engine/account-command.js';
import type { Account, Call, Follower } from '../../simulator/engine/command.js';
import type { SimulatorEvent } from '../../simulator/engine/event.js';
import type { Fault } from '../../simulator/engine/faults.js';
import type { Push } from '../../simulator/engine/push.js';
import type { ClockState, Simulator } from '../../simulator/simulator.js';
import type { Template } from '../../wechat/context.js';
import { ask, askIfAllowed } from './ask.js';

/** How many followers are asked for at a time; there may be millions. */
export const FOLLOWERS_PAGE = 100;
/** How many calls, and how many pushes, are kept to show. */
export const KEPT = 200;

/** What the panel knows of its simulator. */
export interface Watched {
  readonly clock: ClockState;
  readonly accounts: readonly Account[];
  readonly account: Account | undefined;
  /** One page of them, from `offset` on. */
  readonly followers: readonly Follower[];
  readonly offset: number;
  readonly total: number;
  readonly templates: readonly Template[];
  /** Its templates of subscription notices, deleted ones too. */
  readonly notices: readonly SubscriptionReport[];
  readonly tags: readonly { readonly id: number; readonly name: string }[];
  /** As `menu/get` answers it. */
  readonly menu: object | undefined;
  readonly faults: readonly Fault[];
  /** Newest first. */
  readonly calls: readonly Call[];
}

/** What is read apart, because one may change without the others. */
export type Part = 'clock' | 'accounts' | 'followers' | 'book' | 'faults' | 'calls';

export const ALL: readonly Part[] = ['clock', 'accounts', 'followers', 'book', 'faults', 'calls'];

const PEOPLE: readonly Part[] = ['clock', 'followers'];

const TOUCHED: Readonly<Partial<Record<SimulatorEvent['type'], readonly Part[]>>> = {
  // The call itself comes with the event.
  called: [],
  'token-issued': [],
  'token-reused': [],
  'quota-cleared': [],
  'typing-changed': [],
  'qr-code-created': [],
  'remark-changed': [],
  'industries-set': [],
  'clock-changed': ['clock', 'followers'],
  'account-put': ['accounts', 'followers'],
  'tag-named': ['book'],
  'tag-deleted': ['book', 'followers'],
  'menu-created': ['book'],
  'menu-deleted': ['book'],
  'template-added': ['book'],
  'template-deleted': ['book'],
  'subscription-added': ['book'],
  'subscription-deleted': ['book'],
  'subscription-sent': [...PEOPLE, 'book'],
  'consent-put': [...PEOPLE, 'book'],
  'fault-added': ['faults'],
  'faults-cleared': ['faults'],
  'fault-met': ['faults'],
  // What failed is due again later.
  'push-queued': [],
  'push-attempted': ['clock'],
  'push-due': ['clock'],
  'push-resent': [],
  reset: ALL,
  restored: ALL,
};

/** What has to be read again after an event; of one that is not known here, everything about people. */
export function touchedBy(event: SimulatorEvent): readonly Part[] {
  // Whom a notice reaches is told with its template.
  const allows = event.type === 'acted' && ['consent', 'revoke', 'follow', 'unfollow'].includes(event.action.type);
  return allows ? [...PEOPLE, 'book'] : (TOUCHED[event.type] ?? PEOPLE);
}

/** Whether an event is about pushes. */
export function isAboutPushes({ type }: Pick<SimulatorEvent, 'type'>): boolean {
  return type.startsWith('push-') || type === 'reset' || type === 'restored';
}

/** Looks at parts of a simulator; what is not among them stays as it was. */
export async function look(
  simulator: Simulator,
  { appid, offset }: { readonly appid: string; readonly offset: number },
  wanted: ReadonlySet<Part>,
  before: Watched | undefined,
): Promise<Watched> {
  const stale = (part: Part) => !before || wanted.has(part);
  const [accounts, faults, calls] = await Promise.all([
    stale('accounts')
      ? ask(simulator, { type: 'list-accounts' }).then((answer) => answer.accounts)
      : kept(before?.accounts),
    stale('faults') ? ask(simulator, { type: 'list-faults' }).then((answer) => answer.faults) : kept(before?.faults),
    stale('calls')
      ? ask(simulator, { type: 'list-calls', order: 'newest', limit: KEPT }).then((answer) => answer.calls)
      : kept(before?.calls),
  ]);
  const account = accounts.find((each) => each.appid === appid) ?? accounts[0];
  const moved = account?.appid !== before?.account?.appid;
  const [people, book] = await Promise.all([
    account && (moved || stale('followers')) ? followersOf(simulator, account.appid, offset) : undefined,
    account && (moved || stale('book')) ? bookOf(simulator, account.appid) : undefined,
  ]);
  // Last: what was shown at that time is never older than the time shown.
  const clock = before && !wanted.has('clock') ? before.clock : await simulator.clock.now();
  return { ...NOBODY, ...before, ...people, ...book, accounts, account, faults, calls, clock };
}

const NOBODY = { followers: [], offset: 0, total: 0, templates: [], notices: [], tags: [], menu: undefined } as const;

function kept<Item>(items: readonly Item[] = []): readonly Item[] {
  return items;
}

async function followersOf(simulator: Simulator, appid: string, offset: number) {
  const { followers, total } = await ask(simulator, { type: 'list-followers', appid, offset, limit: FOLLOWERS_PAGE });
  return { followers, total, offset };
}

/** What an account keeps beside its people. Not every kind of account may have all of it. */
async function bookOf(simulator: Simulator, account: string) {
  const [templates, notices, tags, menu] = await Promise.all([
    askIfAllowed(simulator, { type: 'list-templates', account }),
    askIfAllowed(simulator, { type: 'report-subscriptions', account }),
    askIfAllowed(simulator, { type: 'list-tags', account }),
    askIfAllowed(simulator, { type: 'get-menu', account }),
  ]);
  return { templates: templates?.template_list ?? [], notices: notices?.templates ?? [], tags: tags?.tags ?? [], menu };
}

/** Newest first, each once, and no more than are kept. */
export function newestFirst<Item extends Call | Push>(items: readonly Item[]): readonly Item[] {
  const unique = new Map(items.map((item) => [item.id, item]));
  return [...unique.values()].sort((a, b) => b.id - a.id).slice(0, KEPT);
}
