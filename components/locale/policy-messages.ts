import type { Issue } from '../../wechat/issue.js';

/** What the policy hints of the composers of templates and notices say; loaded with them. */
export interface PolicyMessages {
  /** What may break the rules, and what to do; undefined for a rule of the host's own. */
  readonly issue: (label: string, issue: Issue) => string | undefined;
}
