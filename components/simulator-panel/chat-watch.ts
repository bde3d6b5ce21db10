import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InboxMessage } from '../../simulator/engine/command.js';
import type { SimulatorEvent } from '../../simulator/engine/event.js';
import type { Simulator, Unsubscribe } from '../../simulator/simulator.js';
import type { PhoneMessage } from '../phone/message.js';
import { askIfAllowed, reasonOf } from './ask.js';
import { Rereading } from './rereading.js';

/** Whose chat, and where. */
export interface Person {
  readonly simulator: Simulator | undefined;
  /** Nobody while it is empty. */
  readonly openid: string;
}

/** What a simulator's inbox holds, as `wechat-phone` takes it: a place or a link that a person sent reads as its words. */
export function phoneMessage({ template, kind, body, text, ...message }: InboxMessage): PhoneMessage {
  return {
    ...message,
    ...(kind === 'location' || kind === 'link' ? { kind: 'text', body: { text: { content: text } } } : { kind, body }),
    ...(template && { context: { template } }),
  };
}

/** Follows the chat of one person, event by event. */
export class ChatWatch implements ReactiveController {
  messages: readonly PhoneMessage[] = [];
  /** Why it could not be read; empty when it could. */
  failure = '';

  readonly #host: ReactiveControllerHost;
  readonly #whose: () => Person;
  #person: Person = { simulator: undefined, openid: '' };
  #stop: Unsubscribe | undefined;
  #reading = new Rereading(() => this.#read());

  constructor(host: ReactiveControllerHost, whose: () => Person) {
    this.#host = host;
    this.#whose = whose;
    host.addController(this);
  }

  hostUpdate(): void {
    const { simulator, openid } = this.#whose();
    if (simulator === this.#person.simulator && openid === this.#person.openid) return;
    this.hostDisconnected();
    this.#person = { simulator, openid };
    if (openid === '') return;
    this.#stop = simulator?.subscribe(this.reload, (event) => concerns(event, openid));
    this.reload();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#person = { simulator: undefined, openid: '' };
    // A reading that is under way answers to nobody any more.
    this.#reading = new Rereading(() => this.#read());
    this.messages = [];
    this.failure = '';
  }

  /** Reads the chat again. */
  reload = (): void => {
    void this.#reading.again();
  };

  async #read(): Promise<void> {
    const { simulator, openid } = this.#person;
    const reading = this.#reading;
    if (!simulator) return;
    try {
      // A person of a state that was left behind has no inbox.
      const inbox = await askIfAllowed(simulator, { type: 'inbox', openid });
      if (reading !== this.#reading) return;
      this.messages = (inbox?.messages ?? []).map(phoneMessage);
      this.failure = '';
    } catch (error) {
      if (reading !== this.#reading) return;
      this.failure = reasonOf(error);
    }
    this.#host.requestUpdate();
  }
}

/** What leaves no trace in any chat. */
const SILENT: ReadonlySet<SimulatorEvent['type']> = new Set([
  'called',
  'clock-changed',
  'token-issued',
  'token-reused',
  'fault-added',
  'fault-met',
  'faults-cleared',
  'push-queued',
  'push-attempted',
  'push-due',
  'push-resent',
  'followers-added',
]);

function concerns(event: SimulatorEvent, openid: string): boolean {
  return 'openid' in event ? event.openid === openid : !SILENT.has(event.type);
}
