import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { issueText } from './issue.en.js';
import { failures } from './failures.js';
import type { SendingMessages, Sentences } from './sentences-messages.js';

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
  [
    ERRCODE.userRefuseToAcceptTheMsg.errcode,
    (name) =>
      `${name} has no chance left for this notice: never agreed, refused, or used up. ${name} must agree again first`,
  ],
  [
    ERRCODE.concurrentCalls.errcode,
    (name) => `Another notice to ${name} is on its way. Wait for its answer, then send again`,
  ],
  [ERRCODE.invalidPage.errcode, () => 'There is no such page. Check the page of the mini program and the address'],
  [ERRCODE.keywordInBlacklist.errcode, () => 'The content has a word that WeChat does not let through. Reword it'],
  [
    ERRCODE.subscriptionBanned.errcode,
    () => 'WeChat has banned this account from sending notices. See its console for why',
  ],
  [ERRCODE.argumentInvalid.errcode, () => 'WeChat did not take one field. It is marked; mend it and send again'],
  [ERRCODE.invalidTemplateId.errcode, () => 'This account has no such template. Choose another'],
  [ERRCODE.invalidCredential.errcode, () => 'The proxy’s access_token is wrong. Tell your administrator'],
  [ERRCODE.accessTokenExpired.errcode, () => 'The proxy’s access_token has expired. Tell your administrator'],
  [ERRCODE.invalidAppid.errcode, () => 'There is no account with this appid. Check wechat-connection'],
  [ERRCODE.accessTokenMissing.errcode, () => 'No access_token was sent. Check wechat-connection’s appid or the proxy'],
  [ERRCODE.apiUnauthorized.errcode, () => 'This account may not send such messages'],
]);

const sending: SendingMessages = {
  waitEnded:
    'No answer was awaited, and the message may have gone out. See whether it arrived before you send it again.',
  failed: (reason) => `Not sent: ${reason}`,
  noConnection:
    'There is no wechat-connection on the page, so nothing was sent. Put the composer inside one, or listen for wechat-send.',
  refusedBy: (errcode, errmsg, name) => {
    const reason = REFUSALS.get(errcode)?.(name === '' ? 'The receiver' : name);
    return `${reason ?? errmsg} (${errcode})`;
  },
  noAnswer: (address) => `No answer from ${address}. Check that the simulator or the proxy is running, then try again.`,
  notWechat: (address) =>
    `No simulator or proxy answers at ${address}: what came back is not WeChat’s JSON. Check the base of wechat-connection.`,
};

/** English. */
export const sentences: Sentences = { issue: issueText, ...failures(sending) };
