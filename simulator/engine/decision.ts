import type { Issue } from '../../wechat/issue.js';
import { codeName } from '../../wechat/wire/errcode.js';
import type { SimulatorEvent } from './event.js';
import type { State } from './state.js';

/** Why a call was refused: what the wire says, and what a person needs to know to get it right. */
export interface Refusal {
  readonly errcode: number;
  /** WeChat's text, without the rid that the wire adds. */
  readonly errmsg: string;
  /** The rule that was broken, e.g. `reply-window`, `L13`. */
  readonly rule?: string;
  /** What was counted against the limit: used messages, received characters. */
  readonly counter?: number;
  readonly limit?: number;
  /** When the same call would succeed, in milliseconds since 1970; null when time alone does not help. */
  readonly succeeds_at?: number | null;
  /** The issues of the body, worst first, when the content was at fault. */
  readonly issues?: readonly Issue[];
  /** Facts for the sentence that explains it: instants in milliseconds since 1970. */
  readonly facts?: {
    readonly opened_at?: number;
    readonly closed_at?: number;
    readonly engagement?: string;
    readonly consent?: string;
  };
}

/** What an engine function decides: events to apply and then the answer, or a refusal that changes nothing. */
export type Decision<Answer> =
  | {
      readonly ok: true;
      readonly events: readonly SimulatorEvent[];
      /** Read from the state after the events took effect. */
      readonly answer: (after: State) => Answer;
      /** What WeChat lets pass, but holds against the account. */
      readonly warnings?: readonly Issue[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides for an answer that is known at once. */
export function apply<Answer>(answer: Answer, ...events: readonly SimulatorEvent[]): Decision<Answer> {
  return { ok: true, events, answer: () => answer };
}

/** The same, with what WeChat holds against the account although it answers. */
export function warn<Answer>(decision: Decision<Answer>, warnings: readonly Issue[]): Decision<Answer> {
  return decision.ok && warnings.length > 0 ? { ...decision, warnings } : decision;
}

/** Decides for an answer that shows what the events made. */
export function applyThen<Answer>(
  answer: (after: State) => Answer,
  ...events: readonly SimulatorEvent[]
): Decision<Answer> {
  return { ok: true, events, answer };
}

/**
 * The refusal with its rule and its way out said. Unless whoever refused knew better, the rule is called after the code,
 * and waiting does not help.
 */
export function explained(refusal: Refusal): Refusal {
  return { rule: codeName(refusal.errcode), succeeds_at: null, ...refusal };
}

export function refuse(refusal: Refusal): Decision<never> {
  return { ok: false, refusal };
}
