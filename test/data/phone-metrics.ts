/**
 * What is known of how WeChat's chat looks, one figure a row, each with its source:
 *
 * - `weui`: Tencent's WeUI 2.6.26, its style sheets;
 * - `seen`: measured from real output of WeChat (messages as saved, the console's own style sheet of 2017);
 * - `clone`: an open-source clone or exporter, a careful person's measurement;
 * - `choice`: ours, where sources differ or are silent.
 */
export type Source = 'weui' | 'seen' | 'clone' | 'choice';

/** Where it is seen: in the chat unless given, or on another screen, `consent` being the sheet over a page. */
export type Seen = 'notifications' | 'chat-list' | 'lock' | 'lock-android' | 'article' | 'consent';

/** A length in CSS pixels: of a box, between two edges, or of a computed style. Two figures: at 375 and at 390. */
export interface Length {
  readonly what: string;
  readonly on?: Seen;
  readonly of: Box | Between | Style;
  readonly px: number | readonly [number, number];
  readonly source: Source;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

interface Box {
  readonly selector: string;
  readonly side: 'width' | 'height';
}

/** From an edge of one to an edge of another; the right and the lower one come second. */
interface Between {
  readonly from: readonly [selector: string, side: Side];
  readonly to: readonly [selector: string, side: Side];
}

interface Style {
  readonly selector: string;
  readonly pseudo?: string;
  readonly property: string;
}

/** A colour as computed, in light and in dark. */
export interface Colour {
  readonly what: string;
  readonly on?: Seen;
  readonly of: Style;
  readonly light: string;
  readonly dark: string;
  readonly source: Source;
}

const width = (selector: string): Box => ({ selector, side: 'width' });
const height = (selector: string): Box => ({ selector, side: 'height' });
const size = (selector: string): Style => ({ selector, property: 'font-size' });
const line = (selector: string): Style => ({ selector, property: 'line-height' });
const radius = (selector: string): Style => ({ selector, property: 'border-top-left-radius' });
const ground = (selector: string): Style => ({ selector, property: 'background-color' });
const ink = (selector: string): Style => ({ selector, property: 'color' });
const between = (from: Between['from'], to: Between['to']): Between => ({ from, to });

export const LENGTHS: readonly Length[] = [
  // The frame.
  { what: 'screen, width', of: width('.screen'), px: [375, 390], source: 'clone' },
  { what: 'screen, height', of: height('.screen'), px: [812, 844], source: 'clone' },
  { what: 'status bar', of: height('.status-bar'), px: [44, 47], source: 'clone' },
  { what: 'navigation bar', of: height('.navigation-bar'), px: 44, source: 'choice' },
  { what: 'title', of: size('.navigation-bar .name'), px: 17, source: 'clone' },
  { what: 'back, box', of: width('.navigation-bar svg:first-child'), px: 24, source: 'clone' },
  { what: 'back, inset', of: between(['.screen', 'left'], ['.navigation-bar', 'left']), px: 0, source: 'choice' },
  { what: 'bars, inset', of: { selector: '.navigation-bar', property: 'padding-left' }, px: 16, source: 'clone' },
  { what: 'back, stroke', of: { selector: '.navigation-bar path', property: 'stroke-width' }, px: 1.2, source: 'clone' },
  { what: 'home indicator, width', of: width('.home span'), px: 134, source: 'clone' },
  { what: 'home indicator, height', of: height('.home span'), px: 5, source: 'clone' },
  { what: 'bottom zone', of: height('.home'), px: 34, source: 'clone' },

  // The account's bar.
  { what: 'menu bar', of: height('.menu-bar'), px: 50, source: 'choice' },
  { what: 'menu toggle', of: width('.toggle'), px: 50, source: 'choice' },
  { what: 'menu label', of: size('.top'), px: 16, source: 'choice' },
  { what: 'menu mark, width', of: width('.mark'), px: 7, source: 'seen' },
  { what: 'menu mark, height', of: height('.mark'), px: 7, source: 'seen' },
  { what: 'menu mark to label', of: between(['.mark', 'right'], ['.top .name', 'left']), px: 2, source: 'seen' },
  { what: 'sub-menu above the bar', of: between(['.under', 'bottom'], ['.cell', 'top']), px: 10, source: 'seen' },
  { what: 'sub-menu row', of: height('.under button'), px: 44, source: 'seen' },

  // Rows.
  { what: 'avatar, width', of: width('.in .avatar'), px: 40, source: 'clone' },
  { what: 'avatar, height', of: height('.in .avatar'), px: 40, source: 'clone' },
  { what: 'avatar, radius', of: radius('.in .avatar'), px: 4, source: 'clone' },
  { what: 'avatar to the edge, in', of: between(['.screen', 'left'], ['.in .avatar', 'left']), px: 12, source: 'choice' },
  { what: 'avatar to the edge, out', of: between(['.out .avatar', 'right'], ['.screen', 'right']), px: 12, source: 'choice' },
  { what: 'avatar to bubble', of: between(['.in .avatar', 'right'], ['.in .bubble', 'left']), px: 10, source: 'clone' },
  { what: 'between rows', of: between(['[data-key=a] .row', 'bottom'], ['[data-key=b] .row', 'top']), px: 16, source: 'clone' },
  { what: 'text', of: size('.bubble .text'), px: 17, source: 'choice' },
  { what: 'text, line', of: line('.bubble .text'), px: 22, source: 'choice' },
  { what: 'bubble of one line', of: height('[data-key=a] .bubble'), px: 40, source: 'choice' },
  { what: 'bubble, above and below', of: { selector: '.bubble', property: 'padding-top' }, px: 9, source: 'choice' },
  { what: 'bubble, beside', of: { selector: '.bubble', property: 'padding-left' }, px: 12, source: 'choice' },
  { what: 'bubble, radius', of: radius('.bubble'), px: 4, source: 'clone' },
  { what: 'bubble, widest', of: width('[data-key=long] .bubble'), px: [251, 266], source: 'choice' },
  { what: 'tail, side', of: { selector: '.bubble', pseudo: '::before', property: 'width' }, px: 9, source: 'clone' },
  { what: 'tail, top', of: { selector: '.bubble', pseudo: '::before', property: 'top' }, px: 15.5, source: 'clone' },
  { what: 'tail, radius', of: { selector: '.bubble', pseudo: '::before', property: 'border-top-left-radius' }, px: 1.5, source: 'clone' },
  { what: 'emoticon', of: size('.emoticon'), px: 20, source: 'clone' },
  { what: 'time stamp', of: size('.stamp'), px: 12, source: 'clone' },
  { what: 'system line', of: size('.system'), px: 12, source: 'clone' },
  { what: 'picture, long side', of: width('.picture'), px: [168.75, 175.5], source: 'clone' },
  { what: 'picture, radius', of: radius('.picture'), px: 4, source: 'clone' },

  // The card of template messages.
  { what: 'card', of: width('.card'), px: [343, 358], source: 'choice' },
  { what: 'card, radius', of: radius('.card'), px: 8, source: 'choice' },
  { what: 'card, padding', of: { selector: '.card', property: 'padding-left' }, px: 16, source: 'choice' },
  { what: 'card title', of: size('.card .title'), px: 17, source: 'choice' },
  { what: 'card date', of: size('.card .date'), px: 12, source: 'choice' },
  { what: 'card row', of: size('.card dd'), px: 15, source: 'choice' },
  { what: 'card row, line', of: line('.card dd'), px: 24, source: 'choice' },
  { what: 'card action', of: height('.card .action'), px: 48, source: 'choice' },
  { what: 'card action, text', of: size('.card .action'), px: 15, source: 'choice' },

  // WeUI's action sheet.
  { what: 'sheet, radius', of: radius('.actions'), px: 12, source: 'weui' },
  { what: 'sheet title, height', of: height('.actions .title'), px: 56, source: 'weui' },
  { what: 'sheet title', of: size('.actions .title'), px: 12, source: 'weui' },
  { what: 'sheet cell, text', of: size('.actions button'), px: 17, source: 'weui' },
  { what: 'sheet cell, padding', of: { selector: '.actions button', property: 'padding-top' }, px: 16, source: 'weui' },
  { what: 'sheet, above cancel', of: { selector: '.actions .cancel', property: 'border-top-width' }, px: 8, source: 'weui' },
];

/** What is seen on other screens than the chat. */
export const SCREEN_LENGTHS: readonly Length[] = [
  // 服务通知. The head of a card: only its place and its parts are known.
  { what: 'notices, title', on: 'notifications', of: size('.over .navigation-bar .name'), px: 17, source: 'clone' },
  { what: 'notices, time stamp', on: 'notifications', of: size('.over .stamp'), px: 12, source: 'clone' },
  { what: 'notices, card', on: 'notifications', of: width('.over .card'), px: [343, 358], source: 'choice' },
  { what: 'notices, head', on: 'notifications', of: height('.over .head'), px: 50, source: 'choice' },
  { what: 'notices, sign', on: 'notifications', of: width('.over .head .avatar'), px: 22, source: 'choice' },
  { what: 'notices, sign to name', on: 'notifications', of: between(['.over .head .avatar', 'right'], ['.over .sender', 'left']), px: 8, source: 'choice' },
  { what: 'notices, name', on: 'notifications', of: size('.over .sender'), px: 13, source: 'choice' },
  { what: 'notices, head to title', on: 'notifications', of: between(['.over .head', 'bottom'], ['.over .card .title', 'top']), px: 14, source: 'choice' },
  { what: 'notices, card title', on: 'notifications', of: size('.over .card .title'), px: 17, source: 'choice' },
  { what: 'notices, action', on: 'notifications', of: height('.over .action'), px: 48, source: 'choice' },
  { what: 'notices, bottom zone', on: 'notifications', of: height('.over .home'), px: 34, source: 'clone' },

  // The list of chats.
  { what: 'list, row', on: 'chat-list', of: height('.entry'), px: 72, source: 'choice' },
  { what: 'list, sign', on: 'chat-list', of: width('.entry .sign'), px: 48, source: 'choice' },
  { what: 'list, sign to the edge', on: 'chat-list', of: between(['.screen', 'left'], ['.entry .sign', 'left']), px: 16, source: 'choice' },
  { what: 'list, sign to text', on: 'chat-list', of: between(['.entry .sign', 'right'], ['.entry .name', 'left']), px: 12, source: 'choice' },
  { what: 'list, name', on: 'chat-list', of: size('.entry .name'), px: 17, source: 'choice' },
  { what: 'list, last line', on: 'chat-list', of: size('.entry .line'), px: 14, source: 'choice' },
  { what: 'list, time', on: 'chat-list', of: size('.entry time'), px: 12, source: 'choice' },
  { what: 'list, time to the edge', on: 'chat-list', of: between(['.entry time', 'right'], ['.screen', 'right']), px: 16, source: 'choice' },
  { what: 'list, badge', on: 'chat-list', of: size('.badge'), px: 12, source: 'weui' },
  { what: 'list, tab bar', on: 'chat-list', of: height('.tab-bar'), px: 49, source: 'clone' },

  // The locked phone.
  { what: 'lock, clock', on: 'lock', of: size('.clock'), px: 92, source: 'choice' },
  { what: 'lock, day', on: 'lock', of: size('.day'), px: 20, source: 'choice' },
  { what: 'lock, notice', on: 'lock', of: height('.notice'), px: 64, source: 'choice' },
  { what: 'lock, notice to the edge', on: 'lock', of: between(['.screen', 'left'], ['.notice', 'left']), px: 8, source: 'choice' },
  { what: 'lock, first notice', on: 'lock', of: between(['.screen', 'top'], ['.notice', 'top']), px: [228, 231], source: 'choice' },
  { what: 'lock, notice, radius', on: 'lock', of: radius('.notice'), px: 20, source: 'choice' },
  { what: 'lock, sign', on: 'lock', of: width('.app-sign'), px: 38, source: 'choice' },
  { what: 'lock, text', on: 'lock', of: size('.notice .text'), px: 15, source: 'choice' },
  { what: 'lock, age', on: 'lock', of: size('.notice .age'), px: 13, source: 'choice' },
  { what: 'lock on Android, clock', on: 'lock-android', of: size('.clock'), px: 64, source: 'choice' },
  { what: 'lock on Android, notice', on: 'lock-android', of: height('.notice'), px: 89, source: 'choice' },
  { what: 'lock on Android, notice to the edge', on: 'lock-android', of: between(['.screen', 'left'], ['.notice', 'left']), px: 12, source: 'choice' },
  { what: 'lock on Android, sign', on: 'lock-android', of: width('.app-sign'), px: 24, source: 'choice' },

  // An article.
  { what: 'article, padding', on: 'article', of: { selector: '.pane', property: 'padding-left' }, px: 16, source: 'seen' },
  { what: 'article, above', on: 'article', of: { selector: '.pane', property: 'padding-top' }, px: 20, source: 'seen' },
  { what: 'article, title', on: 'article', of: size('.pane h2'), px: 22, source: 'seen' },
  { what: 'article, below the title', on: 'article', of: { selector: '.pane h2', property: 'margin-bottom' }, px: 14, source: 'seen' },
  { what: 'article, author', on: 'article', of: size('.meta'), px: 15, source: 'seen' },
  { what: 'article, below the author', on: 'article', of: { selector: '.meta', property: 'margin-bottom' }, px: 22, source: 'seen' },
  { what: 'article, text', on: 'article', of: size('.pane p'), px: 17, source: 'seen' },
  { what: 'article, line', on: 'article', of: line('.pane p'), px: 27.2, source: 'seen' },
  { what: 'article, letter spacing', on: 'article', of: { selector: '.pane p', property: 'letter-spacing' }, px: 0.578, source: 'seen' },

  // WeUI's half-screen dialog.
  { what: 'consent, radius', on: 'consent', of: radius('.half'), px: 12, source: 'weui' },
  { what: 'consent, least height', on: 'consent', of: { selector: '.half', property: 'min-height' }, px: 255, source: 'weui' },
  { what: 'consent, padding', on: 'consent', of: { selector: '.half', property: 'padding-left' }, px: 24, source: 'weui' },
  { what: 'consent, head', on: 'consent', of: height('.asker'), px: 64, source: 'weui' },
  { what: 'consent, name', on: 'consent', of: size('.asker'), px: 15, source: 'weui' },
  { what: 'consent, button', on: 'consent', of: height('.half .primary'), px: 40, source: 'weui' },
  { what: 'consent, button, text', on: 'consent', of: size('.half .primary'), px: 17, source: 'weui' },
  { what: 'consent, button, radius', on: 'consent', of: radius('.half .primary'), px: 8, source: 'weui' },
];

const FG_0 = { light: 'rgb(0 0 0 / 0.9)', dark: 'rgb(255 255 255 / 0.8)' };

export const COLOURS: readonly Colour[] = [
  { what: 'page', of: ground('.screen'), light: '#ededed', dark: '#111111', source: 'weui' },
  { what: 'title', of: ink('.navigation-bar .name'), ...FG_0, source: 'weui' },
  { what: 'menu bar', of: ground('.menu-bar'), light: '#f7f7f7', dark: '#1e1e1e', source: 'weui' },
  { what: 'menu label', of: ink('.top'), ...FG_0, source: 'choice' },
  {
    what: 'hairline',
    of: { selector: '.menu-bar', property: 'border-top-color' },
    light: 'rgb(0 0 0 / 0.1)',
    dark: 'rgb(255 255 255 / 0.05)',
    source: 'weui',
  },
  { what: 'sub-menu', of: ground('.under'), light: '#fafafa', dark: '#2c2c2c', source: 'seen' },
  { what: 'bubble in', of: ground('.in .bubble'), light: '#ffffff', dark: '#2c2c2c', source: 'weui' },
  { what: 'bubble out', of: ground('.out .bubble'), light: '#95ec69', dark: '#3eb575', source: 'weui' },
  { what: 'text in', of: ink('.in .bubble .text'), light: '#191919', dark: '#d5d5d5', source: 'clone' },
  { what: 'text out', of: ink('.out .bubble .text'), light: '#0f170a', dark: '#06120b', source: 'clone' },
  { what: 'link in', of: ink('.in .link'), light: '#576b95', dark: '#7d90a9', source: 'weui' },
  { what: 'link out', of: ink('.out .link'), light: '#576b95', dark: '#375082', source: 'clone' },
  { what: 'time stamp', of: ink('.stamp'), light: '#888888', dark: '#888888', source: 'clone' },
  { what: 'system line', of: ink('.system'), light: '#adadad', dark: 'rgb(255 255 255 / 0.5)', source: 'clone' },
  { what: 'card', of: ground('.card'), light: '#ffffff', dark: '#191919', source: 'weui' },
  { what: 'card date', of: ink('.card .date'), light: 'rgb(0 0 0 / 0.3)', dark: 'rgb(255 255 255 / 0.3)', source: 'weui' },
  { what: 'card label', of: ink('.card dt'), light: '#888888', dark: '#888888', source: 'seen' },
  { what: 'card value', of: ink('.card dd'), light: '#000000', dark: '#000000', source: 'seen' },
  { what: 'card action', of: ink('.card .action'), ...FG_0, source: 'choice' },
  { what: 'sheet mask', of: ground('.sheet'), light: 'rgb(0 0 0 / 0.5)', dark: 'rgb(0 0 0 / 0.8)', source: 'weui' },
  { what: 'sheet title', of: ink('.actions .title'), light: 'rgb(0 0 0 / 0.55)', dark: 'rgb(255 255 255 / 0.5)', source: 'weui' },
  { what: 'sheet cell', of: ground('.actions button'), light: '#ffffff', dark: '#2c2c2c', source: 'weui' },
];

/** What is seen on other screens than the chat. */
export const SCREEN_COLOURS: readonly Colour[] = [
  { what: 'notices, page', on: 'notifications', of: ground('.over'), light: '#ededed', dark: '#111111', source: 'weui' },
  { what: 'notices, card', on: 'notifications', of: ground('.over .card'), light: '#ffffff', dark: '#191919', source: 'weui' },
  { what: 'notices, name', on: 'notifications', of: ink('.over .sender'), light: '#888888', dark: '#888888', source: 'seen' },
  { what: 'list, rows', on: 'chat-list', of: ground('.pane ul'), light: '#ffffff', dark: '#191919', source: 'weui' },
  { what: 'list, name', on: 'chat-list', of: ink('.entry .name'), ...FG_0, source: 'weui' },
  { what: 'list, last line', on: 'chat-list', of: ink('.entry .line'), light: 'rgb(0 0 0 / 0.55)', dark: 'rgb(255 255 255 / 0.5)', source: 'weui' },
  { what: 'list, time', on: 'chat-list', of: ink('.entry time'), light: 'rgb(0 0 0 / 0.3)', dark: 'rgb(255 255 255 / 0.3)', source: 'weui' },
  { what: 'list, badge', on: 'chat-list', of: ground('.badge'), light: '#fa5151', dark: '#fa5151', source: 'weui' },
  { what: 'list, tab bar', on: 'chat-list', of: ground('.tab-bar'), light: '#f7f7f7', dark: '#1e1e1e', source: 'weui' },
  { what: 'lock, sky', on: 'lock', of: ground('.over'), light: '#7e97a0', dark: '#18212b', source: 'choice' },
  { what: 'lock, clock', on: 'lock', of: ink('.clock'), light: '#ffffff', dark: '#ffffff', source: 'choice' },
  { what: 'lock, sign', on: 'lock', of: ground('.app-sign'), light: '#07c160', dark: '#07c160', source: 'weui' },
  { what: 'lock on Android, notice', on: 'lock-android', of: ground('.notice'), light: '#f4f5f3', dark: '#2b323b', source: 'choice' },
  { what: 'article, page', on: 'article', of: ground('.over'), light: '#ffffff', dark: '#191919', source: 'weui' },
  { what: 'article, account', on: 'article', of: ink('.author'), light: '#576b95', dark: '#7d90a9', source: 'seen' },
  { what: 'article, publish time', on: 'article', of: ink('.meta'), light: 'rgb(0 0 0 / 0.3)', dark: 'rgb(255 255 255 / 0.3)', source: 'seen' },
  { what: 'consent, mask', on: 'consent', of: ground('.mask'), light: 'rgb(0 0 0 / 0.5)', dark: 'rgb(0 0 0 / 0.8)', source: 'weui' },
  { what: 'consent, dialog', on: 'consent', of: ground('.half'), light: '#ffffff', dark: '#2c2c2c', source: 'weui' },
  { what: 'consent, button', on: 'consent', of: ground('.half .primary'), light: '#07c160', dark: '#07c160', source: 'weui' },
];

/** Where the phone differs on purpose: what it has instead, and why. */
export const DIFFERENCES: Readonly<Record<string, { readonly ours: number | readonly [string, string]; readonly why: string }>> = {
  'back, stroke': { ours: 1.6, why: 'as strong as the dots beside it in our drawing; one clone has 1.2' },
  'menu mark, width': { ours: 9, why: 'the console drew it for a phone of 317; ours is drawn for 375, where the app’s is unconfirmed' },
  'menu mark to label': { ours: 4, why: 'as above, at 375' },
  'card value': {
    ours: ['rgb(0 0 0 / 0.9)', 'rgb(255 255 255 / 0.8)'],
    why: 'a message names black, which the app maps to its text colour; black would not be seen in the dark',
  },
};
