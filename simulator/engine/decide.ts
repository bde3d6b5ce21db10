import { ACCOUNT_DECIDERS } from './account-deciders.js';
import { decideAct } from './act.js';
import type { Answers, Command, CommandOf, Instant } from './command.js';
import { decideListCalls } from './call-search.js';
import { decideCustomSend } from './custom-send.js';
import type { Decision } from './decision.js';
import {
  decideAddFault,
  decideClearFaults,
  decideListFaults,
  decideMeetCallbackFault,
  decideMeetCallFault,
} from './faults.js';
import { decideInbox } from './inbox.js';
import { decideIssueToken } from './issue-token.js';
import { decideListPushes, decideResendPush } from './push.js';
import { decideRecordDelivery } from './record-delivery.js';
import type { State } from './state.js';
import { decidePutConsent } from './subscription-report.js';
import { decideListTemplates, decideTemplateSend } from './template-send.js';
import {
  decideAddFollowers,
  decideListAccounts,
  decideListFollowers,
  decidePutAccount,
  decideStatus,
} from './tester.js';
import { decideGetUser, decideListUsers } from './users.js';

/** Every command but `reset`, which needs to know how the simulator began and is done by its owner. */
export type Decidable = Exclude<Command['type'], 'reset'>;

type Decider<Type extends Decidable> = (
  state: State,
  command: CommandOf<Type>,
  now: Instant,
) => Decision<Answers[Type]>;

const DECIDERS: { readonly [Type in Decidable]: Decider<Type> } = {
  ...ACCOUNT_DECIDERS,
  'issue-token': decideIssueToken,
  'list-templates': decideListTemplates,
  'send-template': decideTemplateSend,
  'send-custom': decideCustomSend,
  'list-users': decideListUsers,
  'get-user': decideGetUser,
  act: decideAct,
  status: decideStatus,
  'list-faults': decideListFaults,
  'add-fault': decideAddFault,
  'clear-faults': decideClearFaults,
  'meet-call-fault': decideMeetCallFault,
  'meet-callback-fault': decideMeetCallbackFault,
  'list-accounts': decideListAccounts,
  'put-account': decidePutAccount,
  'list-followers': decideListFollowers,
  'add-followers': decideAddFollowers,
  'put-consent': decidePutConsent,
  inbox: decideInbox,
  'list-pushes': decideListPushes,
  'resend-push': decideResendPush,
  'record-delivery': decideRecordDelivery,
  'list-calls': decideListCalls,
};

/** Judges a command and changes nothing. */
export function decide<Type extends Decidable>(
  state: State,
  command: CommandOf<Type>,
  now: Instant,
): Decision<Answers[Type]> {
  // `Extract` hides from TypeScript that the command's type is the one it was picked by.
  const { type } = command as { readonly type: Type };
  return DECIDERS[type](state, command, now);
}
