/** What is said of the colours of a template message; loaded with their controls. */
export interface ColourMessages {
  readonly title: string;
  readonly hint: string;
  /** The name of a parameter's colour: as it is picked, as it is written, and the button that takes it out. */
  readonly pick: (label: string) => string;
  readonly write: (label: string) => string;
  readonly remove: (label: string) => string;
}
