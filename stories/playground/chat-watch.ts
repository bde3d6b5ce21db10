import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PhoneMessage } from '../../components/phone/phone.js';
import type { Account, Follower } from '../../simulator/engine/command.js';
import type { Simulator, Unsubscribe } from '../../simulator/simulator.js';

interface Host extends ReactiveControllerHost {
  readonly simulator: Simulator | undefined;
  readonly openid: string;
}

/** Follows one account of a simulator, its followers and the chat of the chosen one, event by event. */
export class ChatWatch implements ReactiveController {
  account: Account | undefined;
  followers: readonly Follower[] = [];
  messages: readonly PhoneMessage[] = [];
  now = 0;

  readonly #host: Host;
  #simulator: Simulator | undefined;
  #openid = '';
  #stop: Unsubscribe | undefined;
  /** Which reading is the newest; an older one that answers later is dropped. */
  #reading = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { simulator, openid } = this.#host;
    if (simulator === this.#simulator && openid === this.#openid) return;
    this.#openid = openid;
    if (simulator !== this.#simulator) {
      this.#stop?.();
      this.#simulator = simulator;
      this.#stop = simulator?.subscribe(() => void this.#read());
    }
    void this.#read();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#simulator = undefined;
  }

  async #read(): Promise<void> {
    const simulator = this.#simulator;
    if (!simulator) return;
    const reading = ++this.#reading;
    const accounts = await simulator.execute({ type: 'list-accounts' });
    const account = accounts.ok ? accounts.answer.accounts[0] : undefined;
    if (!account) return;
    const followers = await simulator.execute({ type: 'list-followers', appid: account.appid });
    const inbox = await simulator.execute({ type: 'inbox', openid: this.#openid });
    const { now } = await simulator.clock.now();
    if (reading !== this.#reading) return;
    this.account = account;
    this.now = now;
    this.followers = followers.ok ? followers.answer.followers : [];
    // Nobody is chosen before the followers are known.
    const messages = inbox.ok ? inbox.answer.messages : [];
    this.messages = messages.map(({ template, kind, body, text, ...message }) => ({
      ...message,
      text,
      // A place or a link that a person sent reads as its words.
      ...(kind === 'location' || kind === 'link'
        ? { kind: 'text', body: { text: { content: text } } }
        : { kind, body }),
      ...(template && { context: { template } }),
    }));
    this.#host.requestUpdate();
  }
}
