import { consentsEn } from './consents.js';
import type { PanelMessages } from './panel-messages.js';
import { panelToolsEn } from './panel-tools.en.js';
import { explainEn } from './refusal.en.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const panelEn: PanelMessages = {
  consents: consentsEn,
  ...panelToolsEn,
  simulator: 'Simulator',
  noSimulator: 'No simulator yet. Once there is one, its followers, clock and calls appear here.',
  failed: (reason) => `The simulator could not do that: ${reason}`,
  retry: 'Try again',
  running: 'running',
  frozen: 'frozen',
  run: 'Let the clock run',
  freeze: 'Freeze the clock',
  minute: '+1 min',
  twoDays: '+48 h',
  day: ({ month, day, weekday }) => `${weekdays[weekday] ?? ''} ${day} ${months[month - 1] ?? ''}`,
  beforeHour: ', ',
  nearTime: ({ month, day, time }, daysAgo) => {
    if (daysAgo === 0) return `today at ${time}`;
    if (daysAgo === 1) return `yesterday at ${time}`;
    if (daysAgo === -1) return `tomorrow at ${time}`;
    return `on ${day} ${months[month - 1] ?? ''} at ${time}`;
  },
  duration: (hours, minutes) => (hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`),
  phones: 'Phones',
  followerCount: (count) => `${count} ${count === 1 ? 'follower' : 'followers'}`,
  follower: 'Follower',
  replyWindow: 'Reply window',
  repliesLeft: 'Left',
  thisMonth: 'Month',
  closed: 'closed',
  unsubscribed: 'unfollowed',
  blocked: 'blocked',
  blacklisted: 'blacklist',
  windowLeft: (time, left, limit) =>
    limit === Infinity ? `window ${time}, any number of replies` : `window ${time}, ${left}/${limit} replies left`,
  closedHint: 'Reply window closed; templates and notices only',
  unsubscribedHint: 'Receives nothing',
  more: (count) => `${count} more`,
  notListed: (count) => `${count} more are not in this list`,
  speakAs: (name) => `Write as ${name}`,
  say: 'Send',
  follow: (name) => `${name} follows`,
  unfollow: (name) => `${name} unfollows`,
  block: (name) => `${name} blocks`,
  consent: (name) => `Let ${name} allow it once`,
  unblock: (name) => `${name} unblocks`,
  delivery: 'Delivery',
  deliveryTo: (kind, name) =>
    `${{ template: 'Template', subscription: 'Notice', custom: 'Service message' }[kind]} to ${name}`,
  called: (path) => `Call ${path}`,
  shownOnPhone: 'Shown on the phone',
  notShownOnPhone: 'Not shown on the phone',
  pushed: (event) => `Push ${event}`,
  awaited: 'to come',
  after: (seconds) => `+${seconds} s`,
  calls: 'Calls',
  noCalls: 'No calls yet. Send a message and its story appears here',
  when: 'When',
  instead: 'Now',
  rule: (id) => `rule ${id}`,
  request: 'Request',
  answer: 'Answer',
  replay: 'Replay',
  copied: 'Copied',
  refused: (name, errcode) => `${name} refused, ${errcode}`,
  someone: 'this follower',
  explain: explainEn,
};
