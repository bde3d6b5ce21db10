import type { Engagement } from '../../wechat/limit/reply-window.js';
import type { PanelTools } from './panel-tools.js';

const engagements: Readonly<Record<Engagement, string>> = {
  message: 'a message',
  click: 'a menu click',
  scan: 'a scan',
  follow: 'a follow',
};

const beyond = {
  refuse: 'refused beyond that',
  report: 'beyond that accepted, then reported FAILED',
  drop: 'beyond that accepted and never shown',
} as const;

const speeds: Readonly<Record<number, string>> = {
  1: 'real time',
  60: 'a minute a second',
  3600: 'an hour a second',
  86400: 'a day a second',
};

function span(ms: number): string {
  return ms >= 3_600_000 ? `${ms / 3_600_000} h` : `${ms / 60_000} min`;
}

const states = {
  ready: 'being pushed',
  waiting: 'to be retried',
  delivered: 'delivered',
  dropped: 'given up',
} as const;

export const panelToolsEn: PanelTools = {
  oneDay: '+1 day',
  clock: {
    tools: 'Clock and snapshots',
    speed: 'Speed',
    times: (speed) => `×${speed.toLocaleString('en')}`,
    speedOf: (speed) => speeds[speed] ?? `${speed.toLocaleString('en')} times`,
    setTo: 'Set to',
    set: 'Set',
    noTime: 'Enter a date and a time.',
    onlyForward: 'The clock only moves forward. To come back to the past, keep a snapshot first.',
    goTo: (time) => `To ${time}`,
    closes: (name) => `the reply window for ${name} closes`,
    due: (event) => (event === 'push-due' ? 'a push is tried again' : event),
    snapshot: 'Snapshot',
    snapshotHint: 'Name, optional',
    snapshots: 'Snapshots kept',
    keep: 'Keep',
    goBack: 'Go back',
    forget: (name) => `Forget “${name}”`,
  },
  people: {
    closingFirst: 'Closing first',
    add: 'Follower',
    addNow: 'Add',
    nickname: 'Nickname, optional',
    howMany: 'How many',
    account: 'Account',
    accountOf: (nickname, kind) => `${nickname} · ${kind}`,
    profile: 'Rules',
    profiles: {
      wechat: 'WeChat today',
      legacy: 'WeChat, older',
      eloqua: 'Eloqua',
      linkflow: 'Linkflow',
      sinch: 'Sinch',
      zoho: 'Zoho',
    },
    grant: (after, livesMs, messages) =>
      `${messages === null ? 'any number' : `${messages} messages`} within ${span(livesMs)} of ${after.map((each) => engagements[each]).join(', ')}`,
    rules: (windows, unpaid) => `${windows.join('; ')}; ${beyond[unpaid]}`,
    former: 'Previous page',
    next: 'Next page',
    shown: (first, last, total) =>
      `${first.toLocaleString('en')}–${last.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    jump: 'Go to follower number',
    jumpHint: 'Number',
  },
  phone: {
    tab: 'Phone',
    of: (name) => `Phone of ${name}`,
    whose: 'Whose phone',
    nobody: 'No followers yet. Add one and a phone appears here.',
    window: (time, left) => `Window ${time}, ${left}`,
    windowClosed: 'Window closed',
    tools: { location: 'Send a place', link: 'Send a link', scan: 'Scan a code', tags: 'Tags' },
    label: 'Place',
    latitude: 'Latitude',
    longitude: 'Longitude',
    title: 'Title',
    url: 'Address',
    scene: 'Parameter of the code',
    send: 'Send',
    scan: 'Scan',
    tagsOf: (name) => `Tags of ${name}`,
    newTag: 'New tag',
    addTag: 'Create',
  },
  log: {
    tabs: 'Logs',
    filter: 'Filter',
    all: 'All',
    refused: 'Refused',
    done: 'Done',
    findCalls: 'Path, errcode or follower',
    nothingFound: 'Nothing matches',
    newCalls: (count) => `${count} new ${count === 1 ? 'call' : 'calls'}`,
  },
  pushes: {
    tab: 'Pushes',
    find: 'Event or follower',
    noUrl:
      'No pushes yet: this account has no callback URL. Enter the address of your own server and the followers’ messages and events go there.',
    none: 'No pushes yet. Let a follower write and what is pushed appears here',
    url: 'Callback URL',
    set: 'Set',
    change: 'Change',
    noGoodUrl: 'Enter an address that begins with http:// or https://. Leave it empty to push nothing.',
    verified: 'The address answered the check',
    notVerified: 'The address did not pass the check; pushes go there all the same:',
    states,
    outcome: (state, attempts) => {
      if (state === 'waiting' && attempts === 0) return 'queued';
      return attempts > 1 || state === 'waiting' ? `${attempts}×, ${states[state]}` : states[state];
    },
    to: (kind) => (kind === 'wechat' ? 'Pushed to' : 'Pushed by Sinch to'),
    underWay: 'No answer yet',
    attempts: 'How each delivery ended',
    ended: (status) =>
      status === null ? 'No answer came' : status === 200 ? 'Answered 200' : `Answered HTTP ${status}, not 200`,
    body: 'What it says (decrypted)',
    resend: 'Resend',
  },
  faults: {
    tab: 'Faults',
    none: 'No faults: everything works. Add one and see how your program takes it.',
    about: 'What fails',
    call: 'A call',
    callback: 'Callback',
    path: 'Path',
    pathHint: 'Begins with /; one that ends in * means every path that begins so',
    errcode: 'Answers errcode',
    callbackFault: 'Your server',
    callbackFaults: { timeout: 'does not answer in time', '500': 'answers HTTP 500', garbage: 'answers garbage' },
    times: 'Times',
    always: 'always',
    add: 'Add fault',
    clear: 'Clear all',
    answers: (errcode) => `answers ${errcode}`,
    late: (ms) => `${ms} ms late`,
    chance: (probability) => `chance ${Math.round(probability * 100)}%`,
    and: ', ',
    often: (what, times) =>
      times === undefined ? `${what} each time` : `${what}, ${times} more ${times === 1 ? 'time' : 'times'}`,
  },
};
