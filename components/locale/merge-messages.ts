/** What is said about merge fields. Apart from `messages.ts`: a page without variables does not load it. */
export interface MergeMessages {
  /** What a screen reader says before a chip's label. */
  readonly variable: string;
  readonly unknown: string;
  readonly variables: string;
  /** How to put one into a field; `{` is the key. */
  readonly howTo: string;
  readonly insert: (label: string) => string;
  readonly choose: string;
  readonly longest: (figures: string) => string;
  readonly longestValue: (value: string) => string;
  readonly allFit: (people: number, common: number, longest: number) => string;
  readonly edit: (label: string) => string;
  readonly fallback: string;
  readonly fallbackHint: string;
  readonly noBraces: string;
  readonly most: string;
  readonly mostHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly setFallback: string;
  readonly cutTo: (count: number) => string;
  readonly who: string;
  readonly close: string;
  readonly failing: (label: string, count: number, of: number) => string;
  readonly others: (count: number) => string;
  readonly noValue: (label: string) => string;
  readonly anonymous: (number: number) => string;
  readonly previewAs: string;
  readonly checking: (of: number) => string;
  readonly checked: (of: number) => string;
  readonly looks: Readonly<Record<'longest' | 'shortest' | 'missing', string>>;
  readonly fallbacks: string;
}
