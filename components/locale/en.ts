import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Messages } from './messages.js';
import { issueText } from './issue.en.js';
import { grouped } from './visible.js';

/** How to write a value, by type; `limit` is the rule's own number. */
const HINTS = new Map<string, (limit: number) => string>([
  ['thing', (limit) => `Up to ${limit} characters; punctuation counts`],
  ['number', () => 'Digits, with a decimal part if wanted; no sign'],
  ['letter', (limit) => `Up to ${limit} letters, A to Z`],
  ['symbol', (limit) => `Up to ${limit} symbols`],
  ['character_string', (limit) => `Up to ${limit} digits, letters or symbols; no Chinese`],
  ['time', () => 'Join a range with ~, as in 09:00~11:30'],
  ['date', () => 'Join a range with ~, as in 11月20日~11月22日'],
  ['amount', () => 'Currency sign and 元 are optional; no 万, no commas'],
  ['phone_number', (limit) => `Up to ${limit} digits and symbols`],
  ['car_number', (limit) => `Up to ${limit}; Chinese only at either end`],
  ['name', (limit) => `Up to ${limit}, no digits; fewer once it has Chinese`],
  ['phrase', (limit) => `Up to ${limit} Chinese characters`],
  ['const', () => 'The choices are approved in WeChat’s console'],
  ['enum', () => 'The template lists the choices'],
  ['enum_string', () => 'The template lists the choices'],
  ['legacy', () => 'Not checked; phones fold what is too long'],
]);

/** What WeChat's answer means for the one who sends; `name` is the receiver. */
const REFUSALS = new Map<number, (name: string) => string>([
  [ERRCODE.invalidOpenid.errcode, (name) => `${name} is not known to this account. Choose another receiver`],
  [ERRCODE.requireSubscribe.errcode, (name) => `${name} does not follow this account and must follow it again first`],
  [ERRCODE.requireRemoveBlacklist.errcode, (name) => `${name} is on the blacklist and must be taken off it first`],
  [ERRCODE.userBlockReceiveMessage.errcode, (name) => `${name} has blocked this account and must unblock it first`],
  [
    ERRCODE.responseOutOfTimeLimit.errcode,
    (name) => `The reply window for ${name} is closed. Wait for a message, or send a template`,
  ],
  [
    ERRCODE.outOfResponseCountLimit.errcode,
    (name) => `The replies for ${name} are used up. Wait for a message, or send a template`,
  ],
  [ERRCODE.argumentInvalid.errcode, () => 'WeChat did not take one field. It is marked; mend it and send again'],
  [ERRCODE.invalidTemplateId.errcode, () => 'This account has no such template. Choose another'],
  [ERRCODE.invalidCredential.errcode, () => 'The proxy’s access_token is wrong. Tell your administrator'],
  [ERRCODE.accessTokenExpired.errcode, () => 'The proxy’s access_token has expired. Tell your administrator'],
  [ERRCODE.invalidAppid.errcode, () => 'There is no account with this appid. Check wechat-connection'],
  [ERRCODE.accessTokenMissing.errcode, () => 'No access_token was sent. Check wechat-connection’s appid or the proxy'],
  [ERRCODE.apiUnauthorized.errcode, () => 'This account may not send such messages'],
]);

/** English. */
export const en: Messages = {
  issue: issueText,
  field: {
    hint: (type, limit = 0) => HINTS.get(type)?.(limit),
    example: (value) => `As in ${value}`,
    left: (count) => `${String(count)} left`,
    over: (count) => `${String(count)} over`,
    announce: (left) => (left >= 0 ? `${String(left)} characters left` : `${String(-left)} characters too many`),
    cut: 'Cut',
    remove: 'Remove',
    leaveEmpty: 'Send it empty',
    more: (count) => `${String(count)} more`,
    choose: 'Choose',
    nothing: '(empty)',
    optional: 'optional',
    bytes: 'bytes',
  },
  composer: {
    template: 'Template',
    chooseTemplate: 'Choose a template',
    fields: (count) => `${String(count)} ${count === 1 ? 'field' : 'fields'}`,
    noTemplates: 'This account has no templates yet. Add one in WeChat’s console and it appears here',
    loading: 'Reading templates',
    loadFailed: (reason) => `The templates could not be read: ${reason}`,
    retry: 'Try again',
    opens: 'Opens',
    opensNothing: 'Nothing',
    opensPage: 'Web page',
    opensMiniProgram: 'Mini program',
    url: 'Address of the page',
    appid: 'Mini program appid',
    pagepath: 'Page of the mini program',
    pagepathHint: 'Empty opens its home page',
    fallbackUrl: 'Page for older versions of WeChat',
    optionalSettings: 'More settings',
    hidden: 'not shown on phones',
    fieldsLabel: 'Fields of the template',
    clientMsgId: 'Duplicate guard',
    clientMsgIdHint: 'The same id within 10 minutes is sent once',
    text: 'Text',
    textHint: 'Line breaks are kept; web addresses become links',
    tools: 'Insert',
    tool: { link: 'Link', 'mini-program': 'Mini program link', emoticon: 'Emoticon' },
    toolFailed: 'It did not load. Check the network and press again',
    characters: (count) => `${grouped(count)} ${count === 1 ? 'character' : 'characters'}`,
    send: 'Send',
    sendTo: (name) => `Send to ${name}`,
    sending: 'Sending',
    endWait: 'Stop waiting',
    waitEnded:
      'No answer was awaited, and the message may have gone out. See whether it arrived before you send it again.',
    problems: (count) => `${String(count)} ${count === 1 ? 'problem' : 'problems'} would be refused`,
    warnings: (count) => `${String(count)} ${count === 1 ? 'warning' : 'warnings'}; it can be sent`,
    show: 'Show',
    ready: 'Ready to send',
    notJson: 'That is not JSON, so it was not taken and what was here stays. Check quotes, commas and brackets.',
    sent: 'Sent',
    failed: (reason) => `Not sent: ${reason}`,
    noDrafts: 'What keeps drafts could not be loaded. Send or copy the text before you leave.',
    noConnection:
      'There is no wechat-connection on the page, so nothing was sent. Put the composer inside one, or listen for wechat-send.',
    refusedBy: (errcode, errmsg, name) => {
      const reason = REFUSALS.get(errcode)?.(name === '' ? 'The receiver' : name);
      return `${reason ?? errmsg} (${errcode})`;
    },
  },
  connection: {
    noAnswer: (address) =>
      `No answer from ${address}. Check that the simulator or the proxy is running, then try again.`,
    notWechat: (address) =>
      `No simulator or proxy answers at ${address}: what came back is not WeChat’s JSON. Check the base of wechat-connection.`,
  },
  phone: {
    chatWith: (name, count) => `Chat with ${name}, ${String(count)} ${count === 1 ? 'message' : 'messages'}`,
    draft: 'Draft preview',
    receivedTemplate: (title) => `Received ${title}`,
    receivedImage: 'Received a picture',
    receivedText: (text) => `Message received: ${text}`,
  },
};
