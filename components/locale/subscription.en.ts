import { grouped } from './grouped.js';
import type { SubscriptionMessages } from './subscription-messages.js';

/** A number and its measure word never part. */
const people = (count: number) => `${grouped(count)}\u00a0${count === 1 ? 'person' : 'people'}`;

/** English. */
export const subscriptionEn: SubscriptionMessages = {
  kinds: {
    2: { name: 'one-time', hint: 'One-time: each time a person agrees, one notice can be sent, whenever you like.' },
    3: {
      name: 'long-term',
      hint: 'Long-term: once a person agrees, many can be sent. Only for government, medical and other public services.',
    },
  },
  titled: (title, kind) => `${title} (${kind})`,
  reach(total, followers) {
    if (total === 0) return 'Nobody can get this notice now. Ask people to subscribe first.';
    const others = total - followers;
    const begin = `Reaches about ${people(total)}`;
    if (others === 0) return `${begin}, who all follow: in the account’s chat.`;
    if (followers === 0) return `${begin}, none of whom follow: in Service Notifications.`;
    return `${begin}: ${grouped(followers)} who follow in the account’s chat, ${grouped(others)} who do not in Service Notifications.`;
  },
};
