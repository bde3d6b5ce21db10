import { isRecord } from '../../wechat/issue.js';
import { CALLBACK_CHECKS, CHECK_OPERATORS } from '../../wechat/limit/callback-check.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Answers, CommandOf } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import { hash, mix } from './hash.js';
import { ridOf } from './rid.js';
import type { State } from './state.js';

/** Pushes come from the simulator, and the simulator is this machine. */
const ADDRESSES = ['127.0.0.1'];

/** GET getcallbackip and get_api_domain_ip. */
export function decideListAddresses(
  state: State,
  { account }: CommandOf<'list-addresses'>,
): Decision<Answers['list-addresses']> {
  return forAccount(state, account, 'basic', () => apply({ ip_list: ADDRESSES }));
}

/**
 * POST callback/check: how WeChat reaches the callback URL. Nothing is looked up or sent: the address is this machine,
 * as all that the simulator pushes to, and the times follow from the seed.
 */
export function decideCheckCallback(
  state: State,
  { account, body }: CommandOf<'check-callback'>,
): Decision<Answers['check-callback']> {
  return forAccount(state, account, 'basic', (record) => {
    const { action, check_operator } = isRecord(body) ? body : {};
    const operator = CHECK_OPERATORS.find((each) => each === check_operator);
    if (!CALLBACK_CHECKS.some((each) => each === action)) return refuse(ERRCODE.invalidAction);
    if (!operator) return refuse(ERRCODE.invalidCheckOperator);
    if (record.account.callback_url === '') return refuse(ERRCODE.callbackUrlMissing);
    const hundredths = 100 + (mix(hash(state.seed, account, operator)) % 3000);
    return apply({
      dns: action === 'ping' ? [] : ADDRESSES.map((ip) => ({ ip, real_operator: operator })),
      ping:
        action === 'dns'
          ? []
          : ADDRESSES.map((ip) => ({
              ip,
              from_operator: operator,
              package_loss: '0%',
              time: `${(hundredths / 100).toFixed(3)}ms`,
            })),
    });
  });
}

/** POST openapi/rid/get: the call behind the mark of a refusal, while it is remembered. */
export function decideFindRid(state: State, { account, body }: CommandOf<'find-rid'>): Decision<Answers['find-rid']> {
  return forAccount(state, account, 'basic', () => {
    const rid = isRecord(body) ? body.rid : undefined;
    if (typeof rid !== 'string') return refuse(ERRCODE.ridNotFound);
    const second = Number.parseInt(rid.slice(0, 8), 16);
    const call = state.calls.find(
      (each) =>
        each.account === account &&
        Math.floor(each.at / 1000) === second &&
        ridOf(state.seed, each.id, each.at) === rid,
    );
    if (!call) return refuse(ERRCODE.ridNotFound);
    return apply({
      request: {
        invoke_time: second,
        // Virtual time stands still while a call is answered.
        cost_in_ms: 0,
        request_url: `https://api.weixin.qq.com${call.path}${call.query === '' ? '' : `?${call.query}`}`,
        request_body: textOf(call.request),
        response_body: textOf(call.response),
      },
    });
  });
}

function textOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
