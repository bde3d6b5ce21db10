import { minuteOf } from '../../../wechat/time/china-calendar.js';
import type { Api } from '../api.js';
import { edit } from '../edited.js';
import { codeOf, CUSTOM, put, simply, times, untilFebruary, untilMidnight, HOUR } from './refused-call.js';
import type { RefusedCall } from './refused-call.js';

const credentials = (path: string, change: object) => (api: Api) => {
  const { appid, secret } = api.account;
  const all = { grant_type: 'client_credential', appid, secret, ...change };
  const query = new URLSearchParams(Object.entries(all).map(([name, value]) => [name, value]));
  return path === 'token' ? codeOf(api, `token?${query.toString()}`) : codeOf(api, path, all);
};
const uncredited = (errcode: number, rule: string, change: object, what = JSON.stringify(change)): RefusedCall => ({
  ...{ errcode, rule, what: `a token for ${what}` },
  call: credentials('token', change),
});
const withToken = (token: (api: Api) => string) => (api: Api) =>
  codeOf(api, `user/get?access_token=${token(api)}`, undefined, { headers: {} });

/** What a call is refused for before anybody looks at what it asks. */
export const TOKENS_AND_QUOTAS: readonly RefusedCall[] = [
  // Tokens and credentials.
  {
    errcode: 41001,
    rule: 'access-token-missing',
    what: 'no token',
    call: (api) => codeOf(api, 'user/get', undefined, { headers: {} }),
  },
  { errcode: 40014, rule: 'invalid-access-token', what: 'a token that cannot be one', call: withToken(() => 'a%20b') },
  { errcode: 40001, rule: 'invalid-credential', what: 'a token of nobody', call: withToken(() => 'nobody') },
  {
    ...{
      errcode: 42001,
      rule: 'access-token-expired',
      what: 'a token after two hours',
      call: withToken(({ token }) => token),
    },
    cause: (api) => api.simulator.clock.advance(2 * HOUR),
  },
  uncredited(40002, 'invalid-grant-type', { grant_type: 'password' }),
  uncredited(40013, 'invalid-appid', { appid: 'wx0000000000000000' }),
  uncredited(40125, 'invalid-appsecret', { secret: 'x' }),
  uncredited(41002, 'appid-missing', { appid: '' }),
  uncredited(41004, 'appsecret-missing', { secret: '' }),
  {
    ...uncredited(40164, 'ip-whitelist', {}, 'an address that is not listed'),
    cause: put({ ip_whitelist: ['10.0.0.1'] }),
  },
  { ...uncredited(50004, 'restriction', {}, 'a barred account'), cause: put({ restrictions: ['token'] }) },
  { ...uncredited(50007, 'restriction', {}, 'a frozen account'), cause: put({ restrictions: ['account-frozen'] }) },
  { ...uncredited(40243, 'restriction', {}, 'a frozen secret'), cause: put({ restrictions: ['secret-frozen'] }) },

  // Method, body, path, permission.
  simply(43001, 'require-get', 'user/get', 'POST for GET', () => ({})),
  simply(43002, 'require-post', CUSTOM, 'GET for POST'),
  simply(44002, 'empty-post-data', CUSTOM, 'an empty body', () => ''),
  simply(47001, 'data-format-error', CUSTOM, 'no JSON', () => '{'),
  simply(45002, 'content-size-out-of-limit', CUSTOM, 'more than 10 MiB', () => ' '.repeat(10 * 1024 * 1024 + 1)),
  simply(40066, 'invalid-url', 'nowhere', 'a path that WeChat does not have'),
  { ...simply(48001, 'permission', 'user/get', 'an account that is not verified'), cause: put({ verified: false }) },
  {
    ...{ errcode: -1, rule: 'fault', what: 'a fault that a tester ordered', call: (api) => codeOf(api, 'user/get') },
    cause: (api) => api.simulator.execute({ type: 'add-fault', fault: { path: '/cgi-bin/user/get', errcode: -1 } }),
  },

  // Quotas.
  {
    ...{ errcode: 45009, rule: 'daily-quota', what: 'the quota of a day', waits: untilMidnight },
    async cause(api) {
      await put({ daily_limits: { '/cgi-bin/user/get': 2 } })(api);
      await times(2, () => codeOf(api, 'user/get'));
    },
    call: (api) => codeOf(api, 'user/get'),
  },
  {
    ...{ errcode: 45009, rule: 'daily-quota', what: 'a quota of none' },
    cause: put({ daily_limits: { '/cgi-bin/user/get': 0 } }),
    call: (api) => codeOf(api, 'user/get'),
  },
  {
    ...{ errcode: 45009, rule: 'forced-refreshes', what: 'a 21st forced refresh in a day', waits: untilMidnight },
    cause: (api) =>
      times(20, async () => {
        await credentials('stable_token', { force_refresh: true })(api);
        await api.simulator.clock.advance(30_000);
      }),
    call: credentials('stable_token', { force_refresh: true }),
  },
  {
    ...{ errcode: 45011, rule: 'minute-rate', what: 'the rate of a minute', waits: (now) => 60_000 - (now % 60_000) },
    async cause(api) {
      await credentials('stable_token', {})(api);
      const { now } = await api.simulator.clock.now();
      await edit(api, ({ book: { usage } }) => {
        const path = '/cgi-bin/stable_token';
        const used = usage.get(path);
        if (used) usage.set(path, { ...used, minute: minuteOf(now), thisMinute: 10_000 });
      });
    },
    call: credentials('stable_token', {}),
  },
  {
    ...{ errcode: 48006, rule: 'quota-clears', what: 'an eleventh clearing in a month', waits: untilFebruary },
    cause: (api) => times(10, () => codeOf(api, 'clear_quota', { appid: api.account.appid })),
    call: (api) => codeOf(api, 'clear_quota', { appid: api.account.appid }),
  },
  simply(76021, 'cgi-path-not-found', 'openapi/quota/get', 'the quota of no path', () => ({ cgi_path: '/poem' })),
  simply(76001, 'rid-not-found', 'openapi/rid/get', 'a rid that nobody got', () => ({ rid: 'x' })),
  simply(40201, 'callback-url-missing', 'callback/check', 'no callback URL', () => ({
    action: 'all',
    check_operator: 'CAP',
  })),
  simply(40202, 'invalid-action', 'callback/check', 'an unknown action', () => ({ action: 'poem' })),
  simply(40203, 'invalid-check-operator', 'callback/check', 'an unknown operator', () => ({ action: 'all' })),
];
