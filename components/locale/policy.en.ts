import type { Issue } from '../../wechat/issue.js';
import { subscriptionTopicOf } from '../../wechat/policy/subscription-words.js';
import type { PolicyMessages } from './policy-messages.js';
import { brief } from './visible.js';

type Say = (word: string, label: string, issue: Issue) => string;

/** What is wrong with a word in a notice. */
const NOTICE: Readonly<Record<NonNullable<ReturnType<typeof subscriptionTopicOf>>, (word: string) => string>> = {
  unlawful: (word) => `“${word}” sounds unlawful, which a notice cannot be. Remove it.`,
  inducing: (word) => `“${word}” sounds like a reward or pressure to subscribe, which must be free. Remove it.`,
  unexpected: (word) => `“${word}” is not what people subscribed to. Write only about what the title names.`,
};

const sentences = new Map<string, Say>([
  [
    'E10',
    (word) => `“${word}” sounds like promotion; templates notify and follow up. Reword it, or broadcast instead.`,
  ],
  ['L21', (word) => `“${word}” sounds like an approach to someone not yet served. Write only about a service given.`],
  [
    'L22',
    (_, label, { limit }) =>
      `They got the same ${String(limit)} times already; one more after the same action breaks the rules. Do not send this “${label}” again.`,
  ],
  [
    'L23',
    (word) => `“${word}” sounds like a lure into the mini program, which counts as harassment. Write only the notice.`,
  ],
  ['L24', (word) => `“${word}” sounds like marketing, or a push to share or download. WeChat filters it. Remove it.`],
  ['L25', (word) => `“${word}” has nothing to do with the template’s title. Write only about what the title names.`],
  [
    'L26',
    (word) =>
      `“${word}” sounds like an event, which a service notice cannot announce. Remove it or change the template.`,
  ],
  ['L28', (word, label) => `“${word}” says nothing about “${label}”; filler breaks the rules. Write what is the case.`],
  ['L29', (word) => `“${word}” sounds like an ad for an offer, a lower price or new goods. Remove it.`],
  [
    'L30',
    (_, label, { received }) =>
      `This is reminder number ${String(received)} to them, and too many break the rules. Make sure this “${label}” is needed.`,
  ],
  [
    'L31',
    (word) => `“${word}” sounds like a red packet, coupon, card or points. Remove it; WeChat’s cards are the way.`,
  ],
  [
    'L62',
    (word, label, { received }) => {
      const topic = subscriptionTopicOf(received);
      return topic ? NOTICE[topic](word) : `“${word}” in “${label}” may break the rules of notices. Reword it.`;
    },
  ],
  ['L32', (word) => `“${word}” sounds like a lure to tap or reply. WeChat filters it. Write plainly what is the case.`],
]);

/** English. */
export const policyEn: PolicyMessages = {
  issue: (label, issue) => sentences.get(issue.rule ?? '')?.(brief(issue.received), label, issue),
};
