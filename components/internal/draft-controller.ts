import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Kind } from '../../wechat/message/index.js';
import { WechatDraftErrorEvent } from '../events.js';
import { adoptLater } from './adopt.js';
import type { DraftKeeper } from './drafts/draft-keeper.js';
import type { Kept } from './drafts/draft-record.js';
import type { LanguageController } from './language.js';
import type { Moment } from './message-history.js';
import type { Body } from './message-value.js';
import { travelling } from './steps.js';

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

/** Gives its element a draft once it has a name for one; until then nothing of it is loaded. */
export class DraftController implements ReactiveController {
  readonly #element: DraftElement;
  readonly #access: DraftAccess;
  #name = '';
  #keeper: DraftKeeper | undefined;
  #missing = false;

  constructor(element: DraftElement, access: DraftAccess) {
    this.#element = element;
    this.#access = access;
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
  render({ language, messages }: LanguageController, urgentOnly: boolean): TemplateResult | typeof nothing {
    if (this.#missing) return html`<div class="note error" role="alert">${messages.composer.noDrafts}</div>`;
    return this.#keeper && (this.#keeper.urgent || !urgentOnly) ? this.#keeper.render(language) : nothing;
  }

  async #begin(name: string): Promise<void> {
    this.#name = name;
    this.#keeper?.disconnect();
    this.#keeper = undefined;
    if (name === '') return;
    const keeper = await this.#load(name);
    // Meanwhile it may have got another name.
    if (!keeper || name !== this.#name) return;
    this.#keeper = keeper;
    if (this.#element.isConnected) keeper.connect();
    await keeper.recover();
  }

  async #load(name: string): Promise<DraftKeeper | undefined> {
    try {
      // A draft brings what can be taken back.
      const [{ DraftKeeper, draftStyles }] = await Promise.all([import('./drafts/draft-keeper.js'), travelling.load()]);
      adoptLater(this.#element, draftStyles);
      return new DraftKeeper(this.#element, this.#access, name);
    } catch (cause) {
      this.#missing = true;
      this.#element.requestUpdate();
      this.#element.dispatchEvent(new WechatDraftErrorEvent({ draft: name, reason: 'refused', cause }));
      return undefined;
    }
  }
}

/**
 * Deletes every draft that composers of this origin have stored, and whatever they were about to save. What stands on the
 * pages stays there.
 */
export async function clearDrafts(): Promise<void> {
  const { clearStoredDrafts } = await import('./drafts/draft-keeper.js');
  await clearStoredDrafts();
}
