import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Kind } from '../../wechat/message/index.js';
import { adopt } from './adopt-styles.js';
import { DraftKeeper } from './drafts/draft-keeper.js';
import { draftStyles } from './drafts/draft.styles.js';
import type { Kept } from './drafts/draft-record.js';
import type { LanguageController } from './language.js';
import type { Moment } from './message-history.js';
import type { Body } from './message-value.js';

export { clearStoredDrafts } from './drafts/draft-keeper.js';

/** An element whose message can be kept. */
export type DraftElement = ReactiveControllerHost &
  HTMLElement & {
    /** The name under which it is kept; empty keeps nothing. */
    readonly draft: string;
    readonly kind: Kind;
    readonly value: Body | null;
    readonly renderRoot: HTMLElement | DocumentFragment;
  };

/** What only the element itself can do for its draft. */
export interface DraftAccess {
  /** Who has given it another message than its `value` attribute, last; undefined where nobody has. */
  readonly begun: () => 'page' | 'person' | undefined;
  /** The message with its steps, as many as `maxLength` characters of JSON hold. */
  readonly kept: (maxLength: number) => Kept;
  /** Brings a message back as it was left, steps included. */
  readonly recover: (kept: Kept) => void;
  /** Takes a message for the person, as a step that can be taken back. */
  readonly load: (moment: Moment) => void;
}

/** Gives its element the draft of the name that it has for one. Loaded once it has any. */
export class DraftController implements ReactiveController {
  readonly #element: DraftElement;
  readonly #access: DraftAccess;
  #name = '';
  #keeper: DraftKeeper | undefined;

  constructor(element: DraftElement, access: DraftAccess) {
    this.#element = element;
    this.#access = access;
    adopt(element.renderRoot, [draftStyles]);
    element.addController(this);
  }

  hostConnected(): void {
    this.#keeper?.connect();
  }

  hostDisconnected(): void {
    this.#keeper?.disconnect();
  }

  hostUpdated(): void {
    if (this.#element.draft !== this.#name) void this.#begin(this.#element.draft);
  }

  /** The person has changed the message. */
  changed(): void {
    this.#keeper?.changed();
  }

  /** The page has set another message. */
  replaced(): void {
    this.#keeper?.replaced(this.#element.value);
  }

  /** The message has been sent, or reset: it needs no draft. */
  drop(): void {
    this.#keeper?.drop();
  }

  /** What is to be said of the draft; with `urgentOnly` nothing that merely reassures. */
  render({ language }: LanguageController, urgentOnly: boolean): TemplateResult | typeof nothing {
    return this.#keeper && (this.#keeper.urgent || !urgentOnly) ? this.#keeper.render(language) : nothing;
  }

  async #begin(name: string): Promise<void> {
    this.#name = name;
    this.#keeper?.disconnect();
    this.#keeper = undefined;
    if (name === '') return;
    const keeper = new DraftKeeper(this.#element, this.#access, name);
    this.#keeper = keeper;
    if (this.#element.isConnected) keeper.connect();
    await keeper.recover();
  }
}
