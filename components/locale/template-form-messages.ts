/** What stands in the form of a template; loaded with it. */
export interface TemplateFormMessages {
  readonly opens: string;
  readonly opensNothing: string;
  readonly opensPage: string;
  readonly opensMiniProgram: string;
  readonly url: string;
  readonly appid: string;
  readonly pagepath: string;
  readonly pagepathHint: string;
  readonly fallbackUrl: string;
  /** Beside a page that a notice opens where its mini program cannot be. */
  readonly miniProgramFirst: string;
  readonly optionalSettings: string;
  /** Beside them while they are closed: how many there are. */
  readonly filled: (count: number) => string;
  readonly hidden: string;
  readonly fieldsLabel: string;
  readonly clientMsgId: string;
  readonly clientMsgIdHint: string;
}
