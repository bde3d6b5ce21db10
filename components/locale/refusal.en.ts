import { WECHAT_GRANTS } from '../../wechat/limit/reply-window.js';
import { TOKEN_LIVES_MS } from '../../wechat/limit/token.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Explanation, RefusalFacts } from './panel-messages.js';
import { grouped } from './grouped.js';

const { message, click: event } = WECHAT_GRANTS;
const HOURS = message.livesMs / 3_600_000;
const MINUTES = event.livesMs / 60_000;

type Explain = (facts: RefusalFacts) => Explanation;

const TEMPLATE_INSTEAD = 'Send a template instead: no window needed';
const TOKEN_RULE = `An access_token lives ${grouped(TOKEN_LIVES_MS / 1000)} seconds and stands in the address of every call.`;
const TOKEN_WAY = { instead: 'Ask for a new access_token' };

const closedWindow: Explain = ({ name, openedAt, closedAt, elapsed }) => ({
  sentence: closedAt ? `The reply window for ${name} closed ${closedAt}` : `${name} never opened a reply window`,
  rule:
    `Replies are allowed for ${HOURS} h after a follower writes, and for ${MINUTES} min after a menu click, a scan or a follow.` +
    (openedAt && elapsed ? ` ${name} last did so ${openedAt}: ${elapsed} ago.` : ''),
  when: `After ${name} writes again: ${message.messages} messages within ${HOURS} h`,
  instead: TEMPLATE_INSTEAD,
});

const notSubscribed: Explain = ({ name }) => ({
  sentence: `${name} does not follow this account`,
  rule: 'Template and service messages reach only those who follow.',
  when: `After ${name} follows again`,
  instead: `Let ${name} follow, then send again`,
});

const token =
  (sentence: string): Explain =>
  () => ({ sentence, rule: TOKEN_RULE, ...TOKEN_WAY });

const reasons = new Map<number, Explain>([
  [ERRCODE.responseOutOfTimeLimit.errcode, closedWindow],
  [ERRCODE.requireSubscribe.errcode, notSubscribed],
  [
    ERRCODE.outOfResponseCountLimit.errcode,
    ({ name, limit }) => ({
      sentence: `${name} has had all ${limit ?? message.messages} service messages this allows`,
      rule: `Each message of a follower allows ${message.messages} replies; a menu click, a scan or a follow allows ${event.messages}.`,
      when: `After ${name} writes again: ${message.messages} more`,
      instead: TEMPLATE_INSTEAD,
    }),
  ],
  [
    ERRCODE.requireRemoveBlacklist.errcode,
    ({ name }) => ({
      sentence: `${name} is on this account’s blacklist`,
      rule: 'Nothing reaches people on the blacklist.',
      when: `After ${name} is taken off the blacklist`,
    }),
  ],
  [
    ERRCODE.userBlockReceiveMessage.errcode,
    ({ name }) => ({
      sentence: `${name} blocks messages from this account`,
      rule: 'Meanwhile service messages are refused and templates do not reach the phone.',
      when: `After ${name} unblocks it`,
    }),
  ],
  [
    ERRCODE.argumentInvalid.errcode,
    ({ issue, errmsg }) => ({
      sentence: issue ?? `A parameter does not fit: ${errmsg}`,
      rule: 'Each parameter is checked by the type in its name; if one fails, nothing is sent.',
      instead: 'Correct the parameter and send again',
    }),
  ],
  [
    ERRCODE.invalidOpenid.errcode,
    () => ({
      sentence: 'touser is no openid of this account',
      rule: 'A person has another openid for every account.',
      instead: 'Choose one of the followers above',
    }),
  ],
  [
    ERRCODE.invalidTemplateId.errcode,
    () => ({
      sentence: 'This account has no template with that template_id',
      rule: 'A template_id counts only in the account that added it.',
      instead: 'List the templates with get_all_private_template',
    }),
  ],
  [
    ERRCODE.userRefuseToAcceptTheMsg.errcode,
    ({ name, consent = '' }) => ({
      sentence: unasked[consent]?.(name) ?? `${name} has not allowed this notice`,
      rule: 'One-time: each yes is worth one notice, whenever it is sent. Long-term: a yes lasts. What does not arrive costs nothing.',
      when: `After ${name} allows it once more`,
      instead: `Ask ${name} on a web page or in an article`,
    }),
  ],
  [
    ERRCODE.concurrentCalls.errcode,
    ({ name }) => ({
      sentence: `Another notice to ${name} is still under way`,
      rule: 'Only one send to a person runs at a time.',
      instead: 'Send again once the first was answered',
    }),
  ],
  [
    ERRCODE.invalidPage.errcode,
    ({ issue }) => ({
      sentence: issue ?? 'The mini program has no such page',
      rule: 'The page must be in the released version of the mini program.',
      instead: 'Mend the path and send again at once: no chance was spent',
    }),
  ],
  [
    ERRCODE.keywordInBlacklist.errcode,
    () => ({
      sentence: 'The content holds a word WeChat does not let through',
      rule: 'The list of words is not public; WeChat decides.',
      instead: 'Say it in other words: no chance was spent',
    }),
  ],
  [
    ERRCODE.subscriptionBanned.errcode,
    () => ({
      sentence: 'This account may not send subscription notices any more',
      rule: 'WeChat bans and restores this; waiting does not help.',
    }),
  ],
  [ERRCODE.invalidCredential.errcode, token('The access_token is wrong, or not the latest')],
  [ERRCODE.invalidAccessToken.errcode, token('That is not how an access_token is written')],
  [ERRCODE.accessTokenMissing.errcode, token('The address holds no access_token')],
  [ERRCODE.accessTokenExpired.errcode, token('The access_token has expired')],
  [
    ERRCODE.dataFormatError.errcode,
    () => ({
      sentence: 'The body of the call is not JSON',
      rule: 'It has to be a JSON object in UTF-8.',
      instead: 'Check quotes, commas and brackets',
    }),
  ],
  [ERRCODE.emptyPostData.errcode, () => ({ sentence: 'The call has no body', rule: 'It needs a JSON body.' })],
  [
    ERRCODE.emptyContent.errcode,
    () => ({
      sentence: 'The text message is empty',
      rule: 'text.content holds one character at least.',
      instead: 'Write something and send again',
    }),
  ],
]);

const unasked: Readonly<Record<string, (name: string) => string>> = {
  'never-asked': (name) => `${name} was never asked to subscribe to this notice`,
  refused: (name) => `${name} does not allow this notice`,
  'used-up': (name) => `${name} has had every notice they allowed`,
};

/** Why WeChat refused, in English: who or what, the rule with its number, the way out. */
export const explainEn: Explain = (facts) => {
  if (facts.rule === 'subscribe') return notSubscribed(facts);
  const reason = reasons.get(facts.errcode);
  if (reason) return reason(facts);
  return {
    sentence: facts.issue ?? `WeChat refused this call: ${facts.errmsg}`,
    rule: `WeChat answered errcode ${facts.errcode}.`,
  };
};
