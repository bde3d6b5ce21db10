import type { AccountCommand } from './account-command.js';
import { decideBlacklistPeople, decideListBlacklisted } from './blacklist.js';
import type { Answers, CommandOf, Instant } from './command.js';
import type { Decision } from './decision.js';
import { decideIssueStableToken } from './issue-token.js';
import { decideCreateMenu, decideDeleteMenu, decideGetMenu, decideGetMenuInfo } from './menu.js';
import { decideCheckCallback, decideFindRid, decideListAddresses } from './network.js';
import { decideCreateQrCode } from './qr-code.js';
import { decideClearPathQuota, decideClearQuota, decideClearQuotaBySecret, decideGetQuota } from './quota.js';
import type { State } from './state.js';
import {
  decideCreateTag,
  decideDeleteTag,
  decideListTagged,
  decideListTags,
  decideListUserTags,
  decideRenameTag,
  decideTagPeople,
} from './tags.js';
import {
  decideAddTemplate,
  decideDeleteTemplate,
  decideGetIndustry,
  decideListIntercepted,
  decideSetIndustry,
} from './templates.js';
import { decideSendOneTime, decideSendSubscription } from './subscription-send.js';
import {
  decideAddSubscription,
  decideDeleteSubscription,
  decideListCategories,
  decideListKeywords,
  decideListSubscriptions,
  decideListTitles,
} from './subscription-templates.js';
import { decideReportSubscriptions } from './subscription-report.js';
import { decideShowTyping } from './typing.js';
import { decideGetUsers, decideSetRemark } from './users.js';

type Deciders = {
  readonly [Type in AccountCommand['type']]: (
    state: State,
    command: CommandOf<Type>,
    now: Instant,
  ) => Decision<Answers[Type]>;
};

/** Who judges each {@link AccountCommand}. */
export const ACCOUNT_DECIDERS: Deciders = {
  'issue-stable-token': decideIssueStableToken,
  'list-addresses': decideListAddresses,
  'check-callback': decideCheckCallback,
  'clear-quota': decideClearQuota,
  'clear-quota-by-secret': decideClearQuotaBySecret,
  'get-quota': decideGetQuota,
  'clear-path-quota': decideClearPathQuota,
  'find-rid': decideFindRid,
  'get-users': decideGetUsers,
  'set-remark': decideSetRemark,
  'create-tag': decideCreateTag,
  'list-tags': decideListTags,
  'rename-tag': decideRenameTag,
  'delete-tag': decideDeleteTag,
  'list-tagged': decideListTagged,
  'tag-people': decideTagPeople,
  'list-user-tags': decideListUserTags,
  'list-blacklisted': decideListBlacklisted,
  'blacklist-people': decideBlacklistPeople,
  'create-menu': decideCreateMenu,
  'get-menu': decideGetMenu,
  'get-menu-info': decideGetMenuInfo,
  'delete-menu': decideDeleteMenu,
  'create-qr-code': decideCreateQrCode,
  'set-industry': decideSetIndustry,
  'get-industry': decideGetIndustry,
  'add-template': decideAddTemplate,
  'delete-template': decideDeleteTemplate,
  'list-intercepted': decideListIntercepted,
  'show-typing': decideShowTyping,
  'list-categories': decideListCategories,
  'list-titles': decideListTitles,
  'list-keywords': decideListKeywords,
  'add-subscription': decideAddSubscription,
  'delete-subscription': decideDeleteSubscription,
  'list-subscriptions': decideListSubscriptions,
  'send-subscription': decideSendSubscription,
  'send-one-time': decideSendOneTime,
  'report-subscriptions': decideReportSubscriptions,
};
