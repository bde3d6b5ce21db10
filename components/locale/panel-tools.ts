import type { CallbackFault } from '../../simulator/engine/faults.js';
import type { Push } from '../../simulator/engine/push.js';
import type { Engagement, ReplyWindowProfile, ReplyWindowRules } from '../../wechat/limit/reply-window.js';

/** The sentences of the panel's tools, by the part they belong to. */
export interface PanelTools {
  readonly oneDay: string;
  readonly clock: {
    readonly tools: string;
    readonly speed: string;
    /** `×60`. */
    readonly times: (speed: number) => string;
    /** `60 倍，一秒过一分钟`. */
    readonly speedOf: (speed: number) => string;
    readonly setTo: string;
    readonly set: string;
    readonly noTime: string;
    readonly onlyForward: string;
    /** To the next thing; `time` is ready to read. */
    readonly goTo: (time: string) => string;
    readonly closes: (name: string) => string;
    readonly due: (event: string) => string;
    readonly snapshot: string;
    readonly snapshotHint: string;
    readonly snapshots: string;
    readonly keep: string;
    readonly goBack: string;
    readonly forget: (name: string) => string;
  };
  readonly people: {
    readonly closingFirst: string;
    readonly add: string;
    readonly addNow: string;
    readonly nickname: string;
    readonly howMany: string;
    readonly account: string;
    readonly accountOf: (nickname: string, kind: 'service' | 'subscription') => string;
    readonly profile: string;
    readonly profiles: Readonly<Record<ReplyWindowProfile, string>>;
    readonly grant: (after: readonly Engagement[], livesMs: number, messages: number | null) => string;
    readonly rules: (windows: readonly string[], unpaid: ReplyWindowRules['unpaid']) => string;
    readonly former: string;
    readonly next: string;
    readonly shown: (first: number, last: number, total: number) => string;
    readonly jump: string;
    readonly jumpHint: string;
  };
  readonly phone: {
    readonly tab: string;
    readonly of: (name: string) => string;
    readonly whose: string;
    readonly nobody: string;
    /** The head of a phone: what is left of the window, and of its messages. */
    readonly window: (time: string, left: string) => string;
    readonly windowClosed: string;
    readonly tools: Readonly<Record<'location' | 'link' | 'scan' | 'tags', string>>;
    readonly label: string;
    readonly latitude: string;
    readonly longitude: string;
    readonly title: string;
    readonly url: string;
    readonly scene: string;
    readonly send: string;
    readonly scan: string;
    readonly tagsOf: (name: string) => string;
    readonly newTag: string;
    readonly addTag: string;
  };
  readonly log: {
    /** What the tabs are about. */
    readonly tabs: string;
    readonly filter: string;
    readonly all: string;
    readonly refused: string;
    readonly done: string;
    readonly findCalls: string;
    readonly nothingFound: string;
    readonly newCalls: (count: number) => string;
  };
  readonly pushes: {
    readonly tab: string;
    readonly find: string;
    readonly noUrl: string;
    readonly none: string;
    readonly url: string;
    readonly set: string;
    readonly change: string;
    readonly noGoodUrl: string;
    readonly verified: string;
    /** What it did instead follows. */
    readonly notVerified: string;
    readonly states: Readonly<Record<Push['state'], string>>;
    readonly outcome: (state: Push['state'], attempts: number) => string;
    /** Before the address it went to. */
    readonly to: (kind: Push['kind']) => string;
    readonly underWay: string;
    readonly attempts: string;
    /** How one delivery ended; `status` is null when no answer came. */
    readonly ended: (status: number | null, kind: Push['kind']) => string;
    readonly body: string;
    readonly resend: string;
  };
  readonly faults: {
    readonly tab: string;
    readonly none: string;
    readonly about: string;
    readonly call: string;
    readonly callback: string;
    readonly path: string;
    readonly pathHint: string;
    readonly errcode: string;
    readonly callbackFault: string;
    readonly callbackFaults: Readonly<Record<CallbackFault, string>>;
    readonly times: string;
    readonly always: string;
    readonly add: string;
    readonly clear: string;
    readonly answers: (errcode: number) => string;
    readonly late: (ms: number) => string;
    readonly chance: (probability: number) => string;
    readonly and: string;
    readonly often: (what: string, times: number | undefined) => string;
  };
}
