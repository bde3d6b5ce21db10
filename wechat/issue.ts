/** What kind of thing is wrong. The locale turns it into a sentence, the simulator into an errcode. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-many-bytes'
  | 'too-many'
  | 'too-few'
  | 'bad-character'
  | 'bad-format'
  | 'out-of-range'
  | 'not-listed'
  | 'unknown-reference'
  | 'conflict'
  | 'not-allowed'
  | 'discarded'
  | 'policy';

/** What a `limit` and a `received` number count. */
export type Unit = 'code-point' | 'byte' | 'digit' | 'item' | 'second';

/**
 * One reason why a value would be refused, or would not look as it was written.
 *
 * Facts only: no prose and no locale. Survives `structuredClone` and JSON.
 */
export interface Issue {
  readonly code: IssueCode;
  /** An `error` is refused by WeChat; a `warning` is sent, but shown differently or at risk. */
  readonly severity: 'error' | 'warning';
  /** Where in the body, e.g. `['data', 'thing1', 'value']`; empty for a single field. */
  readonly path: readonly (string | number)[];
  /** What WeChat answers. Every error has one, no warning has. */
  readonly errcode?: number;
  /** The row of the requirements, or the name of the rule, it comes from: `L13`, `reply-window`. */
  readonly rule?: string;
  readonly limit?: number;
  /** A count in `unit`, the offending characters, or the JSON type that was found. */
  readonly received?: number | string;
  readonly unit?: Unit;
  /** Where merge fields make the problem: how many of how many contacts have it. */
  readonly contacts?: { readonly failing: number; readonly of: number };
}

/** Whether WeChat would accept what these issues were found in: no issue is an error. */
export function accepts(issues: readonly Issue[]): boolean {
  return !issues.some(isError);
}

/** Whether an issue would make WeChat refuse. */
export function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}

/** The issue WeChat would answer with: the first error; the lists of this package are in WeChat's order of checks. */
export function worst(issues: readonly Issue[]): Issue | undefined {
  return issues.find(isError) ?? issues[0];
}

/** Errors first, each group in its own order: the order every public check returns. */
export function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  return [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))];
}

/** The same issues, as found at `prefix` of a larger body. */
export function at(prefix: readonly (string | number)[], issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }));
}

/** What an issue may say beside its code. */
export type Facts = Partial<Omit<Issue, 'code' | 'severity' | 'errcode'>>;

/** An issue for which WeChat answers `errcode`. */
export function refused(code: IssueCode, errcode: number, facts: Facts = {}): Issue {
  return { code, severity: 'error', path: [], errcode, ...facts };
}

/** An issue that WeChat lets pass, but a person should know. */
export function warned(code: IssueCode, facts: Facts = {}): Issue {
  return { code, severity: 'warning', path: [], ...facts };
}

/** The JSON type of a value, as issues of code `wrong-type` report it. */
export function jsonType(value: unknown): 'null' | 'array' | 'object' | 'string' | 'number' | 'boolean' | 'undefined' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'object' || type === 'string' || type === 'number' || type === 'boolean' ? type : 'undefined';
}

/** Whether a value is a JSON object: not null, not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return jsonType(value) === 'object';
}
