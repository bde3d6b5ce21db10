import { mergedTexts, valueFor, type Contact } from '../../../wechat/merge-field/fill.js';
import { scanWorstCase, type WorstCase } from '../../../wechat/merge-field/worst-case.js';
import type { MergeHost } from '../merge-switch.js';
import { inSlices } from './slices.js';

/** Texts by where they stand in the body. */
export type Texts = ReadonlyMap<string, string>;

/** What a scan has found, of which texts and for whom. */
interface Found {
  readonly worst: readonly WorstCase[];
  readonly texts: Texts;
  readonly contacts: readonly Contact[] | undefined;
}

/** Knows what every text with merge fields becomes over all contacts; looks it up anew while the page goes on. */
export class WorstScan {
  readonly #host: MergeHost;
  #found: Found = { worst: [], texts: new Map(), contacts: undefined };
  #scanned: readonly unknown[] = [];
  #merged: { readonly body: unknown; readonly texts: Texts } | undefined;
  #scanning: AbortController | undefined;
  #longest: { readonly contacts: unknown; readonly values: Map<string, string | undefined> } | undefined;

  constructor(host: MergeHost) {
    this.#host = host;
  }

  /** Whether it is still looking. */
  get underway(): boolean {
    return this.#scanning !== undefined;
  }

  /** What was found of the texts that still stand as they were scanned. */
  get worst(): readonly WorstCase[] {
    const { worst, texts, contacts } = this.#found;
    if (contacts !== this.#host.contacts()) return [];
    return worst.filter(({ path }) => texts.get(path.join()) === this.texts.get(path.join()));
  }

  /** The texts with merge fields, by where they stand. */
  get texts(): Texts {
    const body = this.#host.value();
    if (this.#merged?.body !== body) {
      const merged = mergedTexts(this.#host.kind(), body);
      this.#merged = { body, texts: new Map(merged.map(({ path, text }) => [path.join(), text])) };
    }
    return this.#merged.texts;
  }

  /** The longest value of a variable. */
  longest(key: string): string | undefined {
    const contacts = this.#host.contacts();
    if (!contacts) return undefined;
    if (this.#longest?.contacts !== contacts) this.#longest = { contacts, values: new Map() };
    const { values } = this.#longest;
    if (!values.has(key)) values.set(key, longestValue(contacts, key));
    return values.get(key);
  }

  /** Looks through all contacts again where a text with merge fields, or what judges it, is another now. */
  again(): void {
    const { kind, value, context, contacts } = this.#host;
    const body = value();
    const people = contacts() ?? [];
    const known = context();
    const { template, templates, miniPrograms } = known;
    const now = [JSON.stringify([...this.texts]), body?.template_id, people, template, templates, miniPrograms];
    if (now.length === this.#scanned.length && now.every((each, index) => each === this.#scanned[index])) return;
    this.#scanned = now;
    this.#scanning?.abort();
    this.#scanning = undefined;
    if (people.length > 0 && this.texts.size > 0) void this.#scan(scanWorstCase(kind(), body, people, known));
  }

  /** Stops, and begins anew when it is asked again. */
  stop(): void {
    this.#scanning?.abort();
    this.#scanned = [];
  }

  async #scan(work: Generator<number, readonly WorstCase[]>): Promise<void> {
    const scanning = new AbortController();
    this.#scanning = scanning;
    const { texts } = this;
    const contacts = this.#host.contacts();
    const worst = await inSlices(work, scanning.signal);
    if (!worst) return;
    this.#scanning = undefined;
    this.#found = { worst, texts, contacts };
    this.#host.element.requestUpdate();
  }
}

function longestValue(contacts: readonly Contact[], key: string): string | undefined {
  let longest: string | undefined;
  for (const contact of contacts) {
    const text = valueFor({ key }, contact);
    if (text !== undefined && text.length > (longest?.length ?? 0)) longest = text;
  }
  return longest;
}
