import { callbackTime } from '../../wechat/wire/sinch-callback.js';
import type { SinchTimes } from '../../wechat/wire/sinch-callback.js';
import { ulid, ULID_CHANCE, ULID_LETTERS } from '../../wechat/wire/ulid.js';
import type { Appid, Instant, Openid } from './command.js';
import type { SimulatorEvent } from './event.js';
import { hash, invented } from './hash.js';
import type { SinchContact } from './sinch-pushes.js';
import type { State } from './state.js';

/**
 * When which of Sinch's machines saw something, and the ids they gave it: how far the times lie apart follows from the
 * seed and stays within what the samples show.
 *
 * **Source**: S43. For what a person does: `event_time`, 1.0 to 3.3 s later the time inside the id, 0.04 to 0.13 s later
 * `accept_time`, 0.06 to 0.07 s later `accepted_time`. In reports `accepted_time` is when the message was sent, and
 * `event_time` 0.3 to 0.8 s later.
 */
export class SinchTimeline {
  readonly #seed: number;
  readonly #appid: Appid;
  readonly #at: Instant;
  readonly #serial: number;

  constructor({ seed, last }: State, appid: Appid, { at }: SimulatorEvent) {
    this.#seed = seed;
    this.#appid = appid;
    this.#at = at;
    this.#serial = last.push;
  }

  contact(openid: Openid): SinchContact {
    return { contact_id: this.#id(this.#at, 'contact', openid), conversation_id: this.#id(this.#at, 'talk', openid) };
  }

  /** The id of a message that was sent: its time is the one at which the send was accepted. */
  messageId(msgid: number | string): string {
    return this.#id(this.#at, 'message', msgid);
  }

  report(): SinchTimes {
    const seen = this.#at + this.#between(300, 800, 'report');
    return { accepted_time: callbackTime(this.#at), event_time: callbackTime(seen, this.#micros('report')) };
  }

  inbound(message: number): SinchTimes & { readonly id: string; readonly accept_time: string } {
    const { id, accept, accepted } = this.#seen();
    return {
      id: this.#id(id, 'inbound', message),
      accept_time: callbackTime(accept, this.#micros('accept')),
      accepted_time: callbackTime(accepted, this.#micros('accepted')),
      event_time: callbackTime(this.#at),
    };
  }

  opt(): SinchTimes & { readonly request_id: string } {
    const { accepted } = this.#seen();
    return {
      request_id: this.#id(accepted - this.#between(0, 5, 'request'), 'request', this.#serial),
      accepted_time: callbackTime(accepted, this.#micros('accepted')),
      event_time: callbackTime(this.#at),
    };
  }

  /** A contact is created a little before its follow is told: 62 ms in the sample. */
  contactAccepted(): string {
    return callbackTime(this.#seen().accepted - 62, this.#micros('contact'));
  }

  #seen() {
    const id = this.#at + this.#between(1000, 3300, 'seen');
    const accept = id + this.#between(40, 130, 'accept');
    return { id, accept, accepted: accept + this.#between(60, 70, 'accepted') };
  }

  #id(at: Instant, ...what: readonly (string | number)[]): string {
    return ulid(at, invented(ULID_LETTERS, ULID_CHANCE, this.#seed, this.#appid, ...what));
  }

  #between(least: number, most: number, what: string): number {
    return least + (hash(this.#seed, this.#appid, this.#at, this.#serial, what) % (most - least));
  }

  #micros(what: string): number {
    return this.#between(0, 1000, `${what} µs`);
  }
}
