import type { MergeMessages } from './merge-messages.js';
import { grouped } from './grouped.js';

/** English. */
export const mergeEn: MergeMessages = {
  variable: 'variable',
  unknown: 'unknown variable',
  variables: 'Variables',
  howTo: 'Type { or drag one into a field',
  insert: (label) => `Insert the variable “${label}”`,
  choose: 'Choose a variable',
  longest: (figures) => `longest ${figures}`,
  longestValue: (value) => `longest: ${value}`,
  allFit: (people, common, longest) =>
    `${grouped(people)} contacts: usually ${grouped(common)}, at most ${grouped(longest)}; all fit`,
  edit: (label) => `Variable “${label}”`,
  fallback: 'Fallback',
  fallbackHint: 'For people who have no such value',
  noBraces: 'A fallback cannot hold { or }. Remove them',
  most: 'Most characters',
  mostHint: 'Empty keeps the whole value',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove the variable',
  setFallback: 'Set a fallback',
  cutTo: (count) => `Cut the value to ${String(count)}`,
  who: 'See them',
  close: 'Close',
  failing: (label, count, of) => `“${label}”: ${grouped(count)} of ${grouped(of)} people`,
  others: (count) => `and ${grouped(count)} more`,
  noValue: (label) => `no “${label}”`,
  anonymous: (number) => `No. ${grouped(number)}`,
  previewAs: 'Preview as',
  checking: (of) => `Checking ${grouped(of)} contacts`,
  checked: (of) => `Checked for ${grouped(of)} contacts`,
  looks: { longest: 'Longest', shortest: 'Shortest', missing: 'Gaps' },
  fallbacks: 'Fallbacks',
};
