import type { AccountRank } from './limit/permission.js';
import type { ReplyWindowProfile } from './limit/reply-window.js';
import type { Contact } from './merge-field/fill.js';
import type { SubscriptionType } from './limit/subscription.js';
import type { PolicyCheck } from './policy/policy.js';

/**
 * A template as `get_all_private_template` lists it; one of subscription notices as `newtmpl/gettemplate` does, its
 * `priTmplId` as `template_id`.
 *
 * WeChat's own answer for template messages does not carry the approved values of `const` and `enum` parameters. Where they are known,
 * they stand in `keywordEnumValueList`, the shape that the subscription library uses.
 */
export interface Template {
  readonly template_id: string;
  readonly title: string;
  /** Lines such as `商品名称：{{thing1.DATA}}`, joined by newlines. */
  readonly content: string;
  /** What the template's own page shows as an example, line by line like `content`. */
  readonly example?: string;
  readonly primary_industry?: string;
  readonly deputy_industry?: string;
  readonly keywordEnumValueList?: readonly KeywordEnumValues[];
  /** Of subscription notices: 2 for one notice per consent, 3 for a consent that lasts. */
  readonly type?: SubscriptionType;
}

/** The values one `const` or `enum` parameter may take; `keywordCode` is its name with `.DATA`. */
export interface KeywordEnumValues {
  readonly keywordCode: string;
  readonly enumValueList: readonly string[];
}

/** What a check may know beside the body. What is absent is not checked. */
export interface Context {
  readonly template?: Template;
  /** Every template the account has; `template` is looked up here by `template_id` when it is not given. */
  readonly templates?: readonly Template[];
  readonly account?: AccountRank;
  readonly profile?: ReplyWindowProfile;
  /** Appids of the mini programs linked to the account. */
  readonly miniPrograms?: readonly string[];
  /** Those of them that are games: notices may not open them. */
  readonly miniGames?: readonly string[];
  /** The pages of a mini program, by appid, where they are known. */
  readonly miniProgramPages?: Readonly<Record<string, readonly string[]>>;
  /** Looks at the content of template messages and notices, see `policyCheck`; what it finds are warnings. */
  readonly policy?: PolicyCheck;
  /** Who the message is for: its merge fields are filled for each of them. */
  readonly contacts?: readonly Contact[];
  /** The keys that merge fields may have; any unless given. */
  readonly variables?: readonly string[];
}

/** What a check of one parameter may know beside its name and value. */
export interface FieldContext {
  readonly kind?: 'template' | 'subscription';
  /** The approved strings of a `const`. */
  readonly approved?: readonly string[];
  /** The listed values of an `enum`. */
  readonly values?: readonly string[];
  /** The parameter belongs to a legacy template, whose parameters are not checked whatever their names. */
  readonly legacy?: boolean;
}
