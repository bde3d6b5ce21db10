import type { Context } from '../context.js';
import { checkField } from '../field/index.js';
import { isError, isRecord, warned, type Issue, type Unit } from '../issue.js';
import { checkLiteral, type Kind } from '../message/literal.js';
import { fieldContextOf, isMadeFromTemplate, templateOf } from '../message/template-data.js';
import { codePoints, utf8Bytes } from '../text/count.js';
import { MERGE_FIELD_RULE } from './explain.js';
import { fill, mergedTexts, valueFor, type Contact, type Path } from './fill.js';
import { pieces, type Piece } from './parse.js';
import { withTextAt } from './write.js';

/** How many contacts of each sort are named at most; all are counted. */
const NAMED_MAX = 100;

/** After how many contacts a scan offers to pause. */
const CONTACTS_PER_STEP = 10;

/** What one contact gets in a text. */
export interface Outcome {
  /** The place of the contact in the list. */
  readonly index: number;
  readonly text: string;
  /** Its length in the unit of the text. */
  readonly count: number;
}

/** What happens to one text with merge fields over all contacts. */
export interface WorstCase {
  readonly path: Path;
  /** What `count` counts: bytes in a text message, else code points. */
  readonly unit: Extract<Unit, 'byte' | 'code-point'>;
  /** How many contacts get a text that WeChat would refuse. */
  readonly failing: number;
  /** The places of the first hundred of them. */
  readonly who: readonly number[];
  /** What is wrong for the first of them. */
  readonly issue?: Issue;
  /** How many contacts lack a value that has no fallback. */
  readonly missing: number;
  /** The places of the first hundred of them. */
  readonly without: readonly number[];
  /** The longest and the shortest text of those who lack nothing; absent when everybody does. */
  readonly longest?: Outcome;
  readonly shortest?: Outcome;
  /** The length that most of them get. */
  readonly common?: number;
}

/**
 * Fills every text with merge fields for every contact and says what is worst: who gets something WeChat would refuse,
 * who lacks a value, the longest and the shortest text. The rest of the body is judged once.
 *
 * @returns one entry for each text that holds merge fields, in the order of the body.
 */
export function worstCase(
  kind: Kind,
  body: unknown,
  contacts: readonly Contact[],
  context: Context = {},
): readonly WorstCase[] {
  const scan = scanWorstCase(kind, body, contacts, context);
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for a page that has to draw between them; each yields how many contacts are done. */
export function* scanWorstCase(
  kind: Kind,
  body: unknown,
  contacts: readonly Contact[],
  context: Context = {},
): Generator<number, readonly WorstCase[]> {
  const tallies = mergedTexts(kind, body).map(({ path, text }) => new Tally(kind, body, path, text, context));
  if (tallies.length === 0) return [];
  for (const [index, contact] of contacts.entries()) {
    for (const tally of tallies) tally.add(index, contact);
    if (index % CONTACTS_PER_STEP === CONTACTS_PER_STEP - 1) yield index + 1;
  }
  return tallies.map((tally) => tally.result());
}

/** One warning for each text in which somebody gets what WeChat would refuse, or lacks a value; `of` is how many there are. */
export function warningsOf(worst: readonly WorstCase[], of: number): readonly Issue[] {
  return worst.flatMap(({ path, failing, missing, issue, longest, unit }) => {
    if (failing > 0 && issue) {
      const { code, limit } = issue;
      const facts = { ...(limit !== undefined && { limit }), ...(longest && { received: longest.count }), unit };
      return warned(code, { ...facts, path, rule: MERGE_FIELD_RULE, contacts: { failing, of } });
    }
    return missing > 0 ? warned('missing', { path, rule: MERGE_FIELD_RULE, contacts: { failing: missing, of } }) : [];
  });
}

/** What was found about a text: whether WeChat would refuse it, and how long it is. */
interface Verdict {
  readonly issue: Issue | undefined;
  readonly count: number;
}

/** Counts what one text becomes. Contacts share values, so each text is judged once. */
class Tally {
  readonly #path: Path;
  readonly #pieces: readonly Piece[];
  readonly #judge: (text: string) => Issue | undefined;
  readonly #measure: (text: string) => number;
  readonly #unit: WorstCase['unit'];
  readonly #verdicts = new Map<string, Verdict>();
  readonly #lengths = new Map<number, number>();
  readonly #who: number[] = [];
  readonly #without: number[] = [];
  #failing = 0;
  #missing = 0;
  #issue: Issue | undefined;
  #longest: Outcome | undefined;
  #shortest: Outcome | undefined;

  constructor(kind: Kind, body: unknown, path: Path, text: string, context: Context) {
    this.#path = path;
    this.#pieces = pieces(text);
    this.#judge = judgeOf(kind, body, path, context);
    this.#unit = kind === 'text' ? 'byte' : 'code-point';
    this.#measure = kind === 'text' ? utf8Bytes : codePoints;
  }

  add(index: number, contact: Contact): void {
    const text = this.#fill(contact);
    if (text === undefined) {
      this.#missing += 1;
      if (this.#without.length < NAMED_MAX) this.#without.push(index);
      return;
    }
    const { issue, count } = this.#verdict(text);
    this.#lengths.set(count, (this.#lengths.get(count) ?? 0) + 1);
    if (!this.#longest || count > this.#longest.count) this.#longest = { index, text, count };
    if (!this.#shortest || count < this.#shortest.count) this.#shortest = { index, text, count };
    if (!issue) return;
    this.#failing += 1;
    this.#issue ??= issue;
    if (this.#who.length < NAMED_MAX) this.#who.push(index);
  }

  result(): WorstCase {
    const [common] = [...this.#lengths].sort(([, one], [, other]) => other - one)[0] ?? [];
    return {
      path: this.#path,
      unit: this.#unit,
      failing: this.#failing,
      who: this.#who,
      missing: this.#missing,
      without: this.#without,
      ...(this.#issue && { issue: this.#issue }),
      ...(this.#longest && { longest: this.#longest }),
      ...(this.#shortest && { shortest: this.#shortest }),
      ...(common !== undefined && { common }),
    };
  }

  /** The text for a contact; undefined where a value is missing. */
  #fill(contact: Contact): string | undefined {
    let text = '';
    for (const piece of this.#pieces) {
      const part = piece.type === 'text' ? piece.text : valueFor(piece.field, contact);
      if (part === undefined) return undefined;
      text += part;
    }
    return text;
  }

  #verdict(text: string): Verdict {
    const known = this.#verdicts.get(text);
    if (known) return known;
    const verdict = { issue: this.#judge(text), count: this.#measure(text) };
    this.#verdicts.set(text, verdict);
    return verdict;
  }
}

/** How a text at that place of a body is judged: what its kind judges by itself alone, anything else with the body around it. */
function judgeOf(kind: Kind, body: unknown, path: Path, context: Context): (text: string) => Issue | undefined {
  const [key = '', name, part] = path;
  const fromTemplate = isMadeFromTemplate(kind);
  if (fromTemplate && key === 'data' && typeof name === 'string' && part === 'value' && path.length === 3) {
    const fieldContext = fieldContextOf(kind, templateOf(body, context), name);
    return (text) => checkField(name, text, fieldContext).find(isError);
  }
  const plain = fill(kind, body);
  // The parts of such a message do not know of each other; without its template, `data` is quickly judged.
  const alone = fromTemplate && key !== 'data' && isRecord(plain);
  const base = alone ? { [key]: plain[key] } : plain;
  const { miniPrograms, miniGames, miniProgramPages } = context;
  const linked = {
    ...(miniPrograms && { miniPrograms }),
    ...(miniGames && { miniGames }),
    ...(miniProgramPages && { miniProgramPages }),
  };
  const known = alone ? linked : context;
  const place = path.join();
  return (text) =>
    checkLiteral(kind, withTextAt(base, path, text), known).find(
      (issue) => isError(issue) && issue.path.join() === place,
    );
}
