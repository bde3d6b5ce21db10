import type { nothing, TemplateResult } from 'lit';
import { WechatDraftErrorEvent, type DraftProblem } from '../../events.js';
import { draftMessagesFor } from '../../locale/draft.js';
import type { Language } from '../../locale/index.js';
import { same, type Body } from '../message-value.js';
import type { DraftAccess, DraftElement } from '../draft-controller.js';
import { renderDraftLine, type DraftNews } from './draft-line.js';
import { isVersionOf, latestOf, readRecord, recordOf, type Draft, type DraftVersion } from './draft-record.js';
import { dropAllDrafts, dropDraft, readDrafts, writeDraft, type DraftKey } from './draft-store.js';

/** How long a change may wait to be saved: typing is gathered, and no more than this is ever at stake. */
export const GATHER_MS = 250;
/** Characters of JSON that the steps of a draft may hold. */
const HISTORY_MAX_LENGTH = 200_000;
const CHANNEL = 'wechat-composer-drafts';

/** What keepers tell those in other tabs, and on the same page. */
type Note = { readonly name: string; readonly kind: string } | 'cleared';

const keepers = new Set<DraftKeeper>();

/**
 * Keeps the message of one composer under a name, and brings it back.
 *
 * Each writer has a record of its own, so that no tab ever writes over what another has saved; a record says which one it
 * continues, and the latest that no other continues is the draft.
 */
export class DraftKeeper {
  readonly #element: DraftElement;
  readonly #access: DraftAccess;
  readonly #key: DraftKey;
  #channel: BroadcastChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing = false;
  /** Whether there is something newer than what is written, or being written. */
  #dirty = false;
  /** Counts what makes a write that is on its way belong to the past. */
  #round = 0;
  /** Whether there is a record of ours. */
  #own = false;
  /** The draft that the message continues. */
  #base: Draft | undefined;
  #news: DraftNews = {};

  constructor(element: DraftElement, access: DraftAccess, name: string) {
    this.#element = element;
    this.#access = access;
    this.#key = [name, element.kind, crypto.getRandomValues(new Uint32Array(4)).join('-')];
  }

  connect(): void {
    keepers.add(this);
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.onmessage = ({ data }: MessageEvent<Note>) => {
      if (data === 'cleared') this.forget();
      else if (data.name === this.#key[0] && data.kind === this.#key[1]) void this.#look(true);
    };
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  disconnect(): void {
    this.#flush();
    keepers.delete(this);
    this.#channel?.close();
    removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  /** Brings the draft back, unless the page has set a message of its own or the person has begun one. */
  async recover(): Promise<void> {
    const [draft] = await this.#read();
    if (draft) await this.#recoverFrom(draft);
    // What was typed while we were reading.
    if (this.#access.begun() === 'person') this.changed();
  }

  async #recoverFrom(draft: Draft): Promise<void> {
    // What the page gives now is newer than what was written into something else.
    if (!this.#access.begun() && draft.origin === this.#origin) {
      this.#base = draft;
      this.#access.recover(draft.kept);
      this.#tell({ ...this.#news, kept: { at: draft.savedAt, recovered: true } });
    }
    await this.#look(false);
  }

  /** The person has changed the message. */
  changed(): void {
    this.#dirty = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#writing) this.#flush();
    }, GATHER_MS);
  }

  /** The page has set another message: what we keep follows it, what an earlier visit left is offered. */
  replaced(value: Body | null): void {
    if (value === null) this.drop();
    else if (this.#own || this.#dirty) this.changed();
    else {
      this.#base = undefined;
      void this.#look(false);
    }
  }

  /** The message needs no draft any more. */
  drop(): void {
    const base = this.#base;
    const own = this.#own || this.#writing;
    this.forget();
    if (own) this.#attempt(dropDraft(this.#key));
    if (base) this.#attempt(dropDraft(base.key, (record) => isVersionOf(record, base)));
  }

  /** Nothing of this draft is stored any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#round += 1;
    this.#dirty = false;
    this.#own = false;
    this.#base = undefined;
    this.#tell({});
  }

  /** What is to be said of the draft. */
  render(language: Language): TemplateResult | typeof nothing {
    const choices = { load: this.#load, keep: this.#keep };
    return renderDraftLine(this.#news, draftMessagesFor(language), choices, new Date());
  }

  /** Whether something has to be said even where a composer says nothing else. */
  get urgent(): boolean {
    return this.#news.problem !== undefined || this.#news.other !== undefined;
  }

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
  };

  /** Writes what is not written yet, now: a page that is being left has no later. */
  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#dirty) void this.#write();
  };

  async #write(): Promise<void> {
    const round = this.#round;
    const base = this.#base;
    const savedAt = Date.now();
    const kept = this.#access.kept(HISTORY_MAX_LENGTH);
    this.#dirty = false;
    this.#writing = true;
    try {
      await writeDraft(this.#key, recordOf(kept, savedAt, this.#origin, base && versionOf(base)));
      if (round !== this.#round) return;
      this.#own = true;
      this.#tell({ kept: { at: savedAt, recovered: false }, other: this.#news.other });
      this.#say({ name: this.#key[0], kind: this.#key[1] });
      // By itself, after ours is safe. Whoever finds both knows which continues which.
      if (base) await dropDraft(base.key, (stored) => isVersionOf(stored, base));
    } catch (error) {
      this.#dirty = true;
      this.#fail(error);
    } finally {
      this.#writing = false;
      // What came meanwhile goes now; what could not be written waits for the next change.
      if (this.#dirty && !this.#news.problem) this.changed();
    }
  }

  /** The `value` attribute the page began with. */
  get #origin(): string | null {
    return this.#element.getAttribute('value');
  }

  /** Looks for what others have written under our name. */
  async #look(otherTab: boolean): Promise<void> {
    const { value } = this.#element;
    const drafts = await this.#read();
    const draft = drafts.find(
      ({ key, writer, savedAt, kept }) =>
        writer !== this.#key[2] &&
        !(key[2] === this.#base?.key[2] && savedAt === this.#base.savedAt) &&
        !same(kept.moment.value, value),
    );
    this.#tell({ ...this.#news, other: draft && { draft, otherTab } });
  }

  async #read(): Promise<readonly Draft[]> {
    const [name, kind] = this.#key;
    try {
      const drafts: Draft[] = [];
      for (const stored of await readDrafts(name, kind)) {
        const draft = readRecord(stored);
        if (typeof draft === 'object') drafts.push(draft);
        else {
          this.#problem(draft, undefined);
          // Said once; there is nothing in it to be kept. A newer version's is left to that version.
          if (draft === 'damaged') await dropDraft(stored.key);
        }
      }
      return latestOf(drafts);
    } catch (error) {
      this.#fail(error);
      return [];
    }
  }

  readonly #load = (): void => {
    const { other } = this.#news;
    if (!other) return;
    this.#base = other.draft;
    this.#tell({ ...this.#news, other: undefined });
    this.#access.load(other.draft.kept.moment);
  };

  readonly #keep = (): void => {
    const { other } = this.#news;
    if (!other) return;
    const { draft } = other;
    this.#tell({ ...this.#news, other: undefined });
    this.#attempt(dropDraft(draft.key, (record) => isVersionOf(record, draft)));
    this.#dirty = true;
    this.#flush();
    this.#element.focus();
  };

  #attempt(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#fail(error);
    });
  }

  #fail(cause: unknown): void {
    const full = cause instanceof Error && cause.name === 'QuotaExceededError';
    this.#problem(full ? 'full' : 'refused', cause);
  }

  #problem(reason: DraftProblem, cause: unknown): void {
    const known = this.#news.problem === reason;
    this.#tell({ ...this.#news, problem: reason });
    if (!known) this.#element.dispatchEvent(new WechatDraftErrorEvent({ draft: this.#key[0], reason, cause }));
  }

  #tell(news: DraftNews): void {
    this.#news = news;
    this.#element.requestUpdate();
  }

  #say(note: Note): void {
    this.#channel?.postMessage(note);
  }
}

function versionOf({ writer, savedAt }: Draft): DraftVersion {
  return { writer, savedAt };
}

/** Deletes every draft, and what composers on any page of this origin were about to save. */
export async function clearStoredDrafts(): Promise<void> {
  for (const keeper of keepers) keeper.forget();
  await dropAllDrafts();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('cleared' satisfies Note);
  channel.close();
}
