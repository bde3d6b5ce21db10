import type { ConsentMessages } from './consents.js';
import type { PanelTools } from './panel-tools.js';
import type { WallTime } from '../../wechat/time/wall-time.js';

/** What the sentences about a refusal are made of. Times are ready to read: `昨天 09:02`. */
export interface RefusalFacts {
  readonly errcode: number;
  readonly errmsg: string;
  /** Id of the rule that was broken, such as `reply-window`. */
  readonly rule?: string | undefined;
  /** Whom the call was for. */
  readonly name: string;
  /** What is wrong with the content, as the composer says it. */
  readonly issue?: string | undefined;
  /** When the last reply window opened and closed, and how long ago it opened. */
  readonly openedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  readonly elapsed?: string | undefined;
  /** Why nothing may be sent: what `consentVerdict` says. */
  readonly consent?: string | undefined;
  readonly limit?: number | undefined;
}

/** Why a call was refused, said in words. */
export interface Explanation {
  /** Who or what, with the name and the hour. */
  readonly sentence: string;
  /** The rule with its number. */
  readonly rule: string;
  /** When the same call would succeed. */
  readonly when?: string;
  /** What can be done at once. */
  readonly instead?: string;
}

/** Every sentence of the simulator's panel. */
export interface PanelMessages extends PanelTools {
  readonly consents: ConsentMessages;
  readonly simulator: string;
  readonly noSimulator: string;
  /** The simulator threw; `reason` is what it said. */
  readonly failed: (reason: string) => string;
  readonly retry: string;
  readonly running: string;
  readonly frozen: string;
  readonly run: string;
  readonly freeze: string;
  readonly minute: string;
  readonly twoDays: string;
  /** `11月20日 周五`, the first part of a full time, and what parts it from the hour. */
  readonly day: (at: WallTime) => string;
  readonly beforeHour: string;
  /** `昨天 09:02`; `daysAgo` may be negative. */
  readonly nearTime: (at: WallTime, daysAgo: number) => string;
  readonly duration: (hours: number, minutes: number) => string;
  readonly phones: string;
  readonly followerCount: (count: number) => string;
  readonly follower: string;
  readonly replyWindow: string;
  readonly repliesLeft: string;
  readonly thisMonth: string;
  readonly closed: string;
  readonly unsubscribed: string;
  readonly blocked: string;
  readonly blacklisted: string;
  readonly windowLeft: (time: string, left: number, limit: number) => string;
  readonly closedHint: string;
  readonly unsubscribedHint: string;
  readonly more: (count: number) => string;
  readonly notListed: (count: number) => string;
  readonly speakAs: (name: string) => string;
  readonly say: string;
  readonly follow: (name: string) => string;
  readonly unfollow: (name: string) => string;
  readonly block: (name: string) => string;
  readonly unblock: (name: string) => string;
  readonly consent: (name: string) => string;
  readonly delivery: string;
  readonly deliveryTo: (kind: 'template' | 'subscription' | 'custom', name: string) => string;
  readonly called: (path: string) => string;
  readonly shownOnPhone: string;
  readonly notShownOnPhone: string;
  readonly pushed: (event: string) => string;
  readonly awaited: string;
  readonly after: (seconds: string) => string;
  readonly calls: string;
  readonly noCalls: string;
  readonly when: string;
  readonly instead: string;
  readonly rule: (id: string) => string;
  readonly request: string;
  readonly answer: string;
  readonly replay: string;
  readonly copied: string;
  /** What a screen reader hears when a call was refused. */
  readonly refused: (name: string, errcode: number) => string;
  /** When the follower of a call is not known. */
  readonly someone: string;
  readonly explain: (facts: RefusalFacts) => Explanation;
}
