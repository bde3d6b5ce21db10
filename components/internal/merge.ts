import type { Contact } from '../../wechat/merge-field/fill.js';
import type { WorstCase } from '../../wechat/merge-field/worst-case.js';
import type { Issue } from '../../wechat/issue.js';
import type { Fix } from './field-frame.js';

/** A value of the contacts that a merge field may take: its key and what a person calls it. */
export interface Variable {
  readonly key: string;
  readonly label: string;
  /** What stands in for a missing value wherever the variable is put in, until the person says otherwise; no braces. */
  readonly fallback?: string;
}

/** What a control knows of the merge fields that may stand in its text. */
export interface Merge {
  /** Which there are; any unless given. */
  readonly variables?: readonly Variable[] | undefined;
  /** Whose values are filled in; without, the fallbacks are. */
  readonly contact?: Contact | undefined;
  /** What the text becomes over all contacts, and how many they are. */
  readonly worst?: WorstCase | undefined;
  readonly of?: number;
  /** The counter of the longest text: 最长 18/32. */
  readonly figures?: ((figures: string) => string) | undefined;
  /** What is said of the contacts while nothing is wrong. */
  readonly hint?: string | undefined;
  /** The longest value of a variable. */
  readonly longest?: ((key: string) => string | undefined) | undefined;
  /** The ways out of an issue that merge fields make; each gives the text it leaves, or does something else. */
  readonly fixes?: ((issue: Issue) => readonly Fix[]) | undefined;
}

/** An issue of merge fields with the variables called as people call them. */
export function named(issue: Issue, variables: readonly Variable[] | undefined): Issue {
  if (issue.rule !== 'merge-field' || typeof issue.received !== 'string' || !variables) return issue;
  const labels = issue.received.split(', ').map((key) => variables.find((each) => each.key === key)?.label ?? key);
  return { ...issue, received: labels.join(', ') };
}

/** Whether a text needs the editor that shows merge fields as chips. */
export function needsTokens(text: string, merge: Merge | undefined): boolean {
  return text.includes('{{') || (merge?.variables !== undefined && merge.variables.length > 0);
}
