import { TOKEN_LIVES_MS } from '../../wechat/limit/token.js';
import { ERRCODE } from '../../wechat/wire/errcode.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { invented, URL_SAFE } from './hash.js';
import type { State } from './state.js';

/** Letters after the two digits and the line that real tokens begin with. */
const TOKEN_LETTERS = 134;

/** GET token: a new token with every call; the former one works a while longer. */
export function decideIssueToken(
  state: State,
  { grant_type, appid, secret }: CommandOf<'issue-token'>,
  now: Instant,
): Decision<Answers['issue-token']> {
  if (appid === '') return refuse(ERRCODE.appidMissing);
  if (secret === '') return refuse(ERRCODE.appsecretMissing);
  if (grant_type !== 'client_credential') return refuse(ERRCODE.invalidGrantType);
  const record = state.accounts.get(appid);
  if (!record) return refuse(ERRCODE.invalidAppid);
  if (record.account.secret !== secret) return refuse(ERRCODE.invalidAppsecret);
  const serial = state.last.token + 1;
  const token = `${10 + (serial % 90)}_${invented(URL_SAFE, TOKEN_LETTERS, state.seed, appid, 'token', serial)}`;
  const answer = { access_token: token, expires_in: TOKEN_LIVES_MS / 1000 };
  return apply(answer, { type: 'token-issued', at: now, appid, token, expires_at: now + TOKEN_LIVES_MS });
}
