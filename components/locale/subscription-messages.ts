/** What the composer of subscription notices says of the chosen template and of whom the notice reaches. */
export interface SubscriptionMessages {
  /** What a consent to a template is, by its `type`: its name, and what follows from it. */
  readonly kinds: Readonly<Record<string, { readonly name: string; readonly hint: string } | undefined>>;
  /** A template in the list. */
  readonly titled: (title: string, kind: string) => string;
  /** How many people can still be sent one, and where they get it. */
  readonly reach: (total: number, followers: number) => string;
}
