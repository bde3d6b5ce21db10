/** A code and the text WeChat sends with it, without the rid. */
export interface Errcode {
  readonly errcode: number;
  readonly errmsg: string;
}

function code(errcode: number, errmsg: string): Errcode {
  return { errcode, errmsg };
}

/**
 * The codes we answer, named after their texts.
 *
 * **Source**: the official error tables; the texts are held against `test/data/errcodes.json` by a test.
 */
export const ERRCODE = {
  systemError: code(-1, 'system error'),
  ok: code(0, 'ok'),
  invalidCredential: code(40001, 'invalid credential, access_token is invalid or not latest'),
  invalidGrantType: code(40002, 'invalid grant_type'),
  invalidOpenid: code(40003, 'invalid openid'),
  invalidMediaId: code(40007, 'invalid media_id'),
  invalidMessageType: code(40008, 'invalid message type'),
  invalidAppid: code(40013, 'invalid appid'),
  invalidAccessToken: code(40014, 'invalid access_token'),
  invalidButtonSize: code(40016, 'invalid button size'),
  invalidButtonType: code(40017, 'invalid button type'),
  invalidButtonNameSize: code(40018, 'invalid button name size'),
  invalidButtonKeySize: code(40019, 'invalid button key size'),
  invalidButtonUrlSize: code(40020, 'invalid button url size'),
  invalidSubMenuLevel: code(40022, 'invalid sub_menu level'),
  invalidSubButtonSize: code(40023, 'invalid sub button size'),
  invalidSubButtonType: code(40024, 'invalid sub button type'),
  invalidSubButtonNameSize: code(40025, 'invalid sub button name size'),
  invalidSubButtonKeySize: code(40026, 'invalid sub button key size'),
  invalidSubButtonUrlSize: code(40027, 'invalid sub button url size'),
  invalidOpenidListSize: code(40032, 'invalid openid list size'),
  invalidCharset: code(40033, 'invalid charset. please check your request, if include \\uxxxx will create fail!'),
  invalidTemplateIdSize: code(40036, 'invalid template_id size'),
  invalidTemplateId: code(40037, 'invalid template_id'),
  invalidActionName: code(40052, 'invalid action name'),
  invalidActionInfo: code(40053, 'invalid action info, please check document'),
  invalidUrl: code(40066, 'invalid url'),
  invalidRemarkName: code(40092, 'invalid remark name'),
  invalidIndustryId: code(40102, 'invalid industry id'),
  invalidButtonMediaIdSize: code(40117, 'invalid button media_id size'),
  invalidSubButtonMediaIdSize: code(40118, 'invalid sub button media_id size'),
  invalidUseButtonType: code(40119, 'invalid use button type'),
  invalidUseSubButtonType: code(40120, 'invalid use sub button type'),
  invalidAppsecret: code(40125, 'invalid appsecret'),
  invalidLifespan: code(40162, 'invalid lifespan'),
  ipNotInWhitelist: code(40164, 'invalid ip, not in whitelist'),
  invalidWeappPagepath: code(40165, 'invalid weapp pagepath'),
  invalidWeappAppid: code(40166, 'invalid weapp appid'),
  callbackUrlMissing: code(40201, 'invalid url'),
  invalidAction: code(40202, 'invalid action'),
  invalidCheckOperator: code(40203, 'invalid check_operator'),
  appsecretFrozen: code(40243, 'AppSecret已被冻结，请登录MP解冻后再次调用。'),
  templateMessageBlocked: code(40249, 'this template msg has been blocked for illegal content'),
  accessTokenMissing: code(41001, 'access_token missing'),
  appidMissing: code(41002, 'appid missing'),
  appsecretMissing: code(41004, 'appsecret missing'),
  subMenuDataMissing: code(41007, 'sub_menu data missing'),
  accessTokenExpired: code(42001, 'access_token expired'),
  requireGet: code(43001, 'require GET method'),
  requirePost: code(43002, 'require POST method'),
  requireSubscribe: code(43004, 'require subscribe'),
  requireRemoveBlacklist: code(43019, 'require remove blacklist'),
  changeTemplateTooFrequently: code(43100, 'change template too frequently'),
  // No source has its text.
  templateRestricted: code(43116, ''),
  emptyPostData: code(44002, 'empty post data'),
  emptyContent: code(44004, 'empty content'),
  contentSizeOutOfLimit: code(45002, 'content size out of limit'),
  dailyQuota: code(45009, 'reach max api daily quota limit'),
  minuteQuota: code(45011, 'api minute-quota reach limit, must slower, retry next minute'),
  responseOutOfTimeLimit: code(45015, 'response out of time limit or subscription is canceled'),
  templateNumExceedsLimit: code(45026, 'template num exceeds limit'),
  qrcodeCountOutOfLimit: code(45029, 'qrcode count out of limit'),
  outOfResponseCountLimit: code(45047, 'out of response count limit'),
  tooManyTags: code(45056, 'too many tag now, no need to add new'),
  tagHasTooManyFans: code(45057, "can't delete the tag that has too many fans"),
  systemTag: code(45058, "can't modify sys tag"),
  tooManyTagsOnOneUser: code(45059, 'can not tagging one user too much'),
  noPermissionToUseWeapp: code(45064, 'no permission to use weapp in menu'),
  invalidCommand: code(45072, 'invalid command'),
  invalidKeywordId: code(45075, 'invalid keyword id'),
  typingNeedsMessage: code(
    45080,
    'need sending message to user, or recving message from user in the last 30 seconds before typing',
  ),
  alreadyTyping: code(45081, 'you are already typing'),
  invalidAppidAttribute: code(45086, "invalid attrbute 'data-miniprogram-appid'"),
  customMessagesBlocked: code(45087, 'customer service message from this account have been blocked!'),
  invalidKeywordIdListSize: code(45100, 'invalid size of keyword_id_list'),
  apiUnsupported: code(45103, 'This API has been unsupported'),
  invalidTagName: code(45157, 'invalid tag name'),
  tagNameTooLong: code(45158, 'tag name too long'),
  invalidTagId: code(45159, 'invalid tag id'),
  invalidType: code(45162, 'invalid type'),
  menuNotExist: code(46003, 'menu no exist'),
  dataFormatError: code(47001, 'data format error'),
  argumentInvalid: code(47003, 'argument invalid!'),
  apiUnauthorized: code(48001, 'api unauthorized'),
  userBlockReceiveMessage: code(48002, 'user block receive message'),
  apiForbidden: code(48004, 'api forbidden for irregularities, view detail on mp.weixin.qq.com'),
  clearQuotaLimit: code(48006, 'forbid to clear quota because of reaching the limit'),
  openidNotOfAppid: code(49003, 'not match openid with appid'),
  tokenForbidden: code(50004, '禁止使用 token 接口'),
  accountFrozen: code(50007, '账号已冻结'),
  menuDomainsReachLimit: code(65316, 'domain count reach limit'),
  menuUrlInvalid: code(65317, 'contain invalid url'),
  ridNotFound: code(76001, 'rid not found'),
  cgiPathNotFound: code(76021, 'cgi_path not found'),
} as const satisfies Record<string, Errcode>;

const byNumber = new Map<number, Errcode>(Object.values(ERRCODE).map((entry) => [entry.errcode, entry]));

const names = new Map<number, string>(Object.entries(ERRCODE).map(([name, { errcode }]) => [errcode, name]));

/**
 * The name of a code, for who wants to know which rule was broken where no finer name was given.
 *
 * @example
 * codeName(45015); // 'response-out-of-time-limit'
 */
export function codeName(errcode: number): string {
  return names.get(errcode)?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) ?? `errcode-${errcode}`;
}

/** WeChat's text for a code; empty for one we do not answer. */
export function errmsgOf(errcode: number): string {
  return byNumber.get(errcode)?.errmsg ?? '';
}
