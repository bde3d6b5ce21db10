import type { Permission } from '../../wechat/limit/permission.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { checkPermission } from './checks.js';
import type { Appid } from './command.js';
import { refuse } from './decision.js';
import type { Decision } from './decision.js';
import type { AccountView, State } from './state.js';

/** Decides for an account that exists and may make such calls. */
export function forAccount<Answer>(
  state: State,
  appid: Appid,
  permission: Permission,
  decide: (record: AccountView) => Decision<Answer>,
): Decision<Answer> {
  const record = state.accounts.get(appid);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const refusal = checkPermission(permission, record.account);
  return refusal ? refuse(refusal) : decide(record);
}
