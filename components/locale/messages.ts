/**
 * Every sentence a person reads in the composers and the phone. One object per language; a missing one does not compile.
 * What is said of issues and of sending is in `sentences-messages.ts`, and the panel's own in `panel-messages.ts`: they are
 * loaded when they are needed.
 */
export interface Messages {
  readonly field: FieldMessages;
  readonly composer: ComposerMessages;
  readonly phone: PhoneMessages;
}

export interface FieldMessages {
  /** What is missing; it is said at once, where all other issues may have to be loaded. */
  readonly missing: (label: string) => string;
  /** What is said of any other issue until its own sentence is there. */
  readonly wrong: (label: string) => string;
  readonly more: (count: number) => string;
}

export interface ComposerMessages {
  readonly template: string;
  readonly chooseTemplate: string;
  readonly fields: (count: number) => string;
  readonly noTemplates: string;
  readonly loading: string;
  readonly loadFailed: (reason: string) => string;
  readonly retry: string;
  readonly send: string;
  readonly sendTo: (name: string) => string;
  readonly sending: string;
  /** The button that waits no longer for the answer. */
  readonly endWait: string;
  readonly problems: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly show: string;
  readonly ready: string;
  readonly sent: string;
  /** The part that keeps drafts could not be loaded. */
  readonly noDrafts: string;
}

/** What is said about the phone. What stands on its glass is WeChat's and always Chinese. */
export interface PhoneMessages {
  readonly chatWith: (name: string, count: number) => string;
  /** Beside what is not sent yet. */
  readonly draft: string;
}
