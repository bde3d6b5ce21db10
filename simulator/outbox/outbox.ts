import { ANSWER_WITHIN_MS } from '../../wechat/limit/push.js';
import type { Account } from '../engine/command.js';
import type { SimulatorEvent } from '../engine/event.js';
import type { Push } from '../engine/push.js';
import { nextPush, readyLanes } from '../engine/push.js';
import type { Host } from '../router.js';
import { openAnswer, sinchLetter, urlCheck, wechatLetter } from './letter.js';
import { post } from './mail.js';
import type { MailAnswer, MailOptions } from './mail.js';

/** How pushes leave. */
export interface CallbackOptions {
  /** How many real milliseconds a receiver may take: 5,000 unless given. */
  readonly timeoutMs?: number;
  /** Host names beside the loopback ones that may be called. */
  readonly allow?: readonly string[];
  /** Calls receivers; the host's own `fetch` unless given. */
  readonly fetch?: typeof fetch;
}

/** Characters of an answer that are remembered. */
const REMEMBERED_CHARACTERS = 4096;

/**
 * Delivers the pushes that are ready: those of one lane one after the other, those of different lanes side by side.
 *
 * It decides nothing. What is ready, what a delivery came to and when it is tried again is the engine's to say, so
 * a state that was saved in between goes on where it stopped.
 */
export class Outbox {
  readonly #host: Pick<Host, 'turn' | 'report'>;
  readonly #mail: MailOptions;
  readonly #ending = new AbortController();
  /** Lanes under way. */
  readonly #lanes = new Map<string, Promise<void>>();
  /** Counts the states that were put in the place of another: a delivery for a former one is nobody's any more. */
  #era = 0;
  #stirred = false;

  constructor(host: Pick<Host, 'turn' | 'report'>, options: CallbackOptions = {}) {
    this.#host = host;
    this.#mail = {
      timeoutMs: options.timeoutMs ?? ANSWER_WITHIN_MS,
      allow: options.allow ?? [],
      fetch: options.fetch ?? ((...request) => fetch(...request)),
      signal: this.#ending.signal,
    };
  }

  /** Hears of every event; those about pushes make the next {@link start} look. */
  notice({ type }: SimulatorEvent): void {
    this.#stirred ||= type.startsWith('push-') || type === 'restored';
    if (type === 'restored' || type === 'reset') this.#forget();
  }

  /** Sets off whatever is ready. Called at the end of every step. */
  start(pushes: readonly Push[]): void {
    if (!this.#stirred || this.#ending.signal.aborted) return;
    this.#stirred = false;
    for (const lane of readyLanes({ pushes })) {
      if (this.#lanes.has(lane)) continue;
      const work: Promise<void> = this.#deliver(lane, this.#era)
        .catch(this.#host.report)
        .then(() => {
          // However it ended, nobody waits for it any more.
          if (this.#lanes.get(lane) === work) this.#lanes.delete(lane);
        });
      this.#lanes.set(lane, work);
    }
  }

  /** Another state took the place of the one before. */
  #forget(): void {
    this.#era += 1;
    this.#lanes.clear();
  }

  /** Resolves when nothing is under way, in these lanes or in any: what waits for a later time is not waited for. */
  async idle(lanes?: readonly string[]): Promise<void> {
    const busy = () => [...this.#lanes].flatMap(([lane, work]) => (!lanes || lanes.includes(lane) ? [work] : []));
    for (let works = busy(); works.length > 0; works = busy()) await Promise.all(works);
  }

  /** Asks a new callback URL whether it is the account's: it has to say what it is told. */
  async check(account: Account): Promise<{ readonly callback_verified: boolean; readonly callback_problem?: string }> {
    const { seed, now } = this.#host.turn(({ state, now }) => ({ seed: state.seed, now }));
    const { url, echo } = await urlCheck(account, { seed, now });
    const { status, answer, problem } = await post({ url }, this.#mail);
    if (problem !== undefined) return { callback_verified: false, callback_problem: problem };
    if (status !== 200) return { callback_verified: false, callback_problem: `It answered with HTTP ${status}.` };
    if (answer === echo) return { callback_verified: true };
    return { callback_verified: false, callback_problem: 'It did not answer with exactly the echostr.' };
  }

  close(): void {
    this.#ending.abort();
  }

  async #deliver(lane: string, era: number): Promise<void> {
    for (let task = this.#next(lane, era); task; task = this.#next(lane, era)) {
      const { push, account, seed, now, fault } = task;
      const answer =
        fault ?? (await this.#send(push, account, { seed, now }).catch((error: unknown) => this.#failed(error)));
      if (this.#isOver(era)) return;
      const opened =
        push.kind === 'wechat' && answer.problem === undefined ? await openAnswer(account, answer.answer) : {};
      if (this.#isOver(era)) return;
      const url = push.kind === 'wechat' ? account.callback_url : push.url;
      const delivery = { ...answer, ...opened, answer: answer.answer.slice(0, REMEMBERED_CHARACTERS) };
      this.#host.turn(({ execute }) => execute({ type: 'record-delivery', push: push.id, url, ...delivery }));
    }
    // In the same breath as the last look: what gets ready from here on sets the lane off anew.
    if (era === this.#era) this.#lanes.delete(lane);
  }

  /** Whether what was begun in an era is nobody's business any more. */
  #isOver(era: number): boolean {
    return era !== this.#era || this.#ending.signal.aborted;
  }

  /** The push to deliver now, with all that its delivery needs; asks on the way whether a fault befalls it. */
  #next(lane: string, era: number) {
    if (this.#isOver(era)) return undefined;
    return this.#host.turn(({ state, now, execute }) => {
      const push = nextPush(state, lane);
      const account = push && state.accounts.get(push.account)?.account;
      if (!push || !account) return undefined;
      const met = execute({ type: 'meet-callback-fault' });
      const fault = met.ok && met.answer.callback ? this.#faulty(met.answer.callback) : undefined;
      return { push, account, seed: state.seed, now, fault };
    });
  }

  #failed(error: unknown): MailAnswer {
    this.#host.report(error);
    return { status: null, answer: '', problem: 'The simulator itself failed. This is a fault of the simulator.' };
  }

  #faulty(fault: 'timeout' | '500' | 'garbage'): MailAnswer {
    if (fault === '500') return { status: 500, answer: '' };
    if (fault === 'garbage') return { status: 200, answer: '<<< garbage >>>' };
    return { status: null, answer: '', problem: `No answer came within ${this.#mail.timeoutMs / 1000} s.` };
  }

  async #send(push: Push, account: Account, chance: { seed: number; now: number }): Promise<MailAnswer> {
    if (push.kind === 'wechat') {
      if (account.callback_url === '') return { status: null, answer: '', problem: 'The account has no callback URL.' };
      return post(await wechatLetter(account, push, chance), this.#mail);
    }
    const webhook = account.sinch.webhooks.find(({ target }) => target === push.url);
    if (!webhook) return { status: 410, answer: '', problem: 'The account has no such webhook any more.' };
    return post(await sinchLetter(push, webhook.secret, chance), this.#mail);
  }
}
