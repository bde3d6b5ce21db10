import type { Issue } from '../../wechat/issue.js';
import { checkFrequency, policyCheck, type Policy, type PolicyCheck } from '../../wechat/policy/policy.js';
import { SUBSCRIPTION_POLICY } from '../../wechat/policy/subscription-words.js';
import { POLICY } from '../../wechat/policy/words.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import type { Body, Recipient } from '../internal/message-value.js';
import type { Language } from '../locale/index.js';
import { policyMessagesFor } from '../locale/policy.js';

/** What one person was sent from here: the content of each message, by template. */
type Sent = ReadonlyMap<unknown, readonly string[]>;

/** What is looked for unless the host says otherwise. */
const POLICIES: Readonly<Record<TemplateKind, Policy>> = { template: POLICY, subscription: SUBSCRIPTION_POLICY };

/**
 * Hints at content against WeChat's rules, and at template messages that come too often: a notice was asked for each time.
 * Loaded once there is a template.
 */
export class PolicyHints {
  readonly #kind: TemplateKind;
  /** Who a message went to is known by name only, where the connection names the receiver. */
  readonly #sent = new Map<string, Sent>();

  constructor(kind: TemplateKind) {
    this.#kind = kind;
  }

  /** The check of what goes to a receiver: of the content, and of how often they got it from here. */
  check(policy: Policy = POLICIES[this.#kind], recipient: Recipient | null, to: string): PolicyCheck {
    const content = policyCheck(policy);
    if (this.#kind !== 'template') return content;
    const sent = this.#sent.get(keyOf(recipient, to));
    return (template, body) => {
      const before = sent?.get(template.template_id) ?? [];
      const now = before.length > 0 ? JSON.stringify(body) : '';
      const counts = { template: before.length, duplicates: before.filter((each) => each === now).length };
      return [...checkFrequency(template.title, counts, policy), ...content(template, body)];
    };
  }

  /** A message was sent. */
  sent(body: Body | null, recipient: Recipient | null, to: string): void {
    const key = keyOf(recipient, to);
    const sent = new Map(this.#sent.get(key));
    sent.set(body?.template_id, [...(sent.get(body?.template_id) ?? []), JSON.stringify(body)]);
    this.#sent.set(key, sent);
  }

  /** The sentence for a hint; undefined for a rule of the host's own. */
  sentence(language: Language, label: string, issue: Issue): string | undefined {
    return policyMessagesFor(language).issue(label, issue);
  }
}

function keyOf(recipient: Recipient | null, to: string): string {
  return JSON.stringify([recipient, to]);
}
