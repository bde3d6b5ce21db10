import * as CODE from './content-errcodes.js';
import type { Errcode } from './errcode.js';

/**
 * The codes we answer, named after their texts: `import * as ERRCODE from './errcodes.js'`. One export each, so that a page
 * loads those it names and no others.
 *
 * **Source**: the official error tables; the texts are held against `test/data/errcodes.json` by a test.
 *
 * @module
 */

export const systemError: Errcode = { errcode: -1, errmsg: 'system error' };
export const ok: Errcode = { errcode: 0, errmsg: 'ok' };
export const invalidMessageType: Errcode = { errcode: CODE.invalidMessageType, errmsg: 'invalid message type' };
export const invalidCharset: Errcode = {
  errcode: CODE.invalidCharset,
  errmsg: 'invalid charset. please check your request, if include \\uxxxx will create fail!',
};
export const invalidTemplateIdSize: Errcode = {
  errcode: CODE.invalidTemplateIdSize,
  errmsg: 'invalid template_id size',
};
export const invalidTemplateId: Errcode = { errcode: CODE.invalidTemplateId, errmsg: 'invalid template_id' };
export const invalidWeappPagepath: Errcode = { errcode: CODE.invalidWeappPagepath, errmsg: 'invalid weapp pagepath' };
export const invalidWeappAppid: Errcode = { errcode: CODE.invalidWeappAppid, errmsg: 'invalid weapp appid' };
export const emptyContent: Errcode = { errcode: CODE.emptyContent, errmsg: 'empty content' };
export const contentSizeOutOfLimit: Errcode = {
  errcode: CODE.contentSizeOutOfLimit,
  errmsg: 'content size out of limit',
};
export const invalidAppidAttribute: Errcode = {
  errcode: CODE.invalidAppidAttribute,
  errmsg: "invalid attrbute 'data-miniprogram-appid'",
};
export const invalidType: Errcode = { errcode: CODE.invalidType, errmsg: 'invalid type' };
export const dataFormatError: Errcode = { errcode: CODE.dataFormatError, errmsg: 'data format error' };
export const argumentInvalid: Errcode = { errcode: CODE.argumentInvalid, errmsg: 'argument invalid!' };
export const apiUnauthorized: Errcode = { errcode: CODE.apiUnauthorized, errmsg: 'api unauthorized' };
export const invalidCredential: Errcode = {
  errcode: 40001,
  errmsg: 'invalid credential, access_token is invalid or not latest',
};
export const invalidGrantType: Errcode = { errcode: 40002, errmsg: 'invalid grant_type' };
export const invalidOpenid: Errcode = { errcode: 40003, errmsg: 'invalid openid' };
export const invalidMediaId: Errcode = { errcode: 40007, errmsg: 'invalid media_id' };
export const invalidAppid: Errcode = { errcode: 40013, errmsg: 'invalid appid' };
export const invalidAccessToken: Errcode = { errcode: 40014, errmsg: 'invalid access_token' };
export const invalidButtonSize: Errcode = { errcode: 40016, errmsg: 'invalid button size' };
export const invalidButtonType: Errcode = { errcode: 40017, errmsg: 'invalid button type' };
export const invalidButtonNameSize: Errcode = { errcode: 40018, errmsg: 'invalid button name size' };
export const invalidButtonKeySize: Errcode = { errcode: 40019, errmsg: 'invalid button key size' };
export const invalidButtonUrlSize: Errcode = { errcode: 40020, errmsg: 'invalid button url size' };
export const invalidSubMenuLevel: Errcode = { errcode: 40022, errmsg: 'invalid sub_menu level' };
export const invalidSubButtonSize: Errcode = { errcode: 40023, errmsg: 'invalid sub button size' };
export const invalidSubButtonType: Errcode = { errcode: 40024, errmsg: 'invalid sub button type' };
export const invalidSubButtonNameSize: Errcode = { errcode: 40025, errmsg: 'invalid sub button name size' };
export const invalidSubButtonKeySize: Errcode = { errcode: 40026, errmsg: 'invalid sub button key size' };
export const invalidSubButtonUrlSize: Errcode = { errcode: 40027, errmsg: 'invalid sub button url size' };
export const invalidOpenidListSize: Errcode = { errcode: 40032, errmsg: 'invalid openid list size' };
export const invalidActionName: Errcode = { errcode: 40052, errmsg: 'invalid action name' };
export const invalidActionInfo: Errcode = { errcode: 40053, errmsg: 'invalid action info, please check document' };
export const invalidUrl: Errcode = { errcode: 40066, errmsg: 'invalid url' };
export const invalidRemarkName: Errcode = { errcode: 40092, errmsg: 'invalid remark name' };
export const invalidIndustryId: Errcode = { errcode: 40102, errmsg: 'invalid industry id' };
export const invalidButtonMediaIdSize: Errcode = { errcode: 40117, errmsg: 'invalid button media_id size' };
export const invalidSubButtonMediaIdSize: Errcode = { errcode: 40118, errmsg: 'invalid sub button media_id size' };
export const invalidUseButtonType: Errcode = { errcode: 40119, errmsg: 'invalid use button type' };
export const invalidUseSubButtonType: Errcode = { errcode: 40120, errmsg: 'invalid use sub button type' };
export const invalidAppsecret: Errcode = { errcode: 40125, errmsg: 'invalid appsecret' };
export const invalidLifespan: Errcode = { errcode: 40162, errmsg: 'invalid lifespan' };
export const ipNotInWhitelist: Errcode = { errcode: 40164, errmsg: 'invalid ip, not in whitelist' };
export const callbackUrlMissing: Errcode = { errcode: 40201, errmsg: 'invalid url' };
export const invalidAction: Errcode = { errcode: 40202, errmsg: 'invalid action' };
export const invalidCheckOperator: Errcode = { errcode: 40203, errmsg: 'invalid check_operator' };
export const appsecretFrozen: Errcode = { errcode: 40243, errmsg: 'AppSecret已被冻结，请登录MP解冻后再次调用。' };
export const templateMessageBlocked: Errcode = {
  errcode: 40249,
  errmsg: 'this template msg has been blocked for illegal content',
};
export const accessTokenMissing: Errcode = { errcode: 41001, errmsg: 'access_token missing' };
export const appidMissing: Errcode = { errcode: 41002, errmsg: 'appid missing' };
export const appsecretMissing: Errcode = { errcode: 41004, errmsg: 'appsecret missing' };
export const subMenuDataMissing: Errcode = { errcode: 41007, errmsg: 'sub_menu data missing' };
export const invalidPage: Errcode = { errcode: CODE.invalidPage, errmsg: 'invalid page' };
export const accessTokenExpired: Errcode = { errcode: 42001, errmsg: 'access_token expired' };
export const requireGet: Errcode = { errcode: 43001, errmsg: 'require GET method' };
export const requirePost: Errcode = { errcode: 43002, errmsg: 'require POST method' };
export const requireSubscribe: Errcode = { errcode: 43004, errmsg: 'require subscribe' };
export const requireRemoveBlacklist: Errcode = { errcode: 43019, errmsg: 'require remove blacklist' };
export const changeTemplateTooFrequently: Errcode = { errcode: 43100, errmsg: 'change template too frequently' };
export const userRefuseToAcceptTheMsg: Errcode = { errcode: 43101, errmsg: 'user refuse to accept the msg' };
export const subscriptionBanned: Errcode = { errcode: 43107, errmsg: '' };
export const concurrentCalls: Errcode = {
  errcode: 43108,
  errmsg: 'Cannot make concurrent calls to the same OpenID, please try again',
};
export const templateRestricted: Errcode = { errcode: 43116, errmsg: '' };
export const emptyPostData: Errcode = { errcode: 44002, errmsg: 'empty post data' };
export const dailyQuota: Errcode = { errcode: 45009, errmsg: 'reach max api daily quota limit' };
export const minuteQuota: Errcode = {
  errcode: 45011,
  errmsg: 'api minute-quota reach limit, must slower, retry next minute',
};
export const responseOutOfTimeLimit: Errcode = {
  errcode: 45015,
  errmsg: 'response out of time limit or subscription is canceled',
};
export const templateNumExceedsLimit: Errcode = { errcode: 45026, errmsg: 'template num exceeds limit' };
export const qrcodeCountOutOfLimit: Errcode = { errcode: 45029, errmsg: 'qrcode count out of limit' };
export const outOfResponseCountLimit: Errcode = { errcode: 45047, errmsg: 'out of response count limit' };
export const tooManyTags: Errcode = { errcode: 45056, errmsg: 'too many tag now, no need to add new' };
export const tagHasTooManyFans: Errcode = { errcode: 45057, errmsg: "can't delete the tag that has too many fans" };
export const systemTag: Errcode = { errcode: 45058, errmsg: "can't modify sys tag" };
export const tooManyTagsOnOneUser: Errcode = { errcode: 45059, errmsg: 'can not tagging one user too much' };
export const noPermissionToUseWeapp: Errcode = { errcode: 45064, errmsg: 'no permission to use weapp in menu' };
export const invalidCommand: Errcode = { errcode: 45072, errmsg: 'invalid command' };
export const invalidKeywordId: Errcode = { errcode: 45075, errmsg: 'invalid keyword id' };
export const typingNeedsMessage: Errcode = {
  errcode: 45080,
  errmsg: 'need sending message to user, or recving message from user in the last 30 seconds before typing',
};
export const alreadyTyping: Errcode = { errcode: 45081, errmsg: 'you are already typing' };
export const customMessagesBlocked: Errcode = {
  errcode: 45087,
  errmsg: 'customer service message from this account have been blocked!',
};
export const invalidKeywordIdListSize: Errcode = { errcode: 45100, errmsg: 'invalid size of keyword_id_list' };
export const apiUnsupported: Errcode = { errcode: 45103, errmsg: 'This API has been unsupported' };
export const invalidTagName: Errcode = { errcode: 45157, errmsg: 'invalid tag name' };
export const tagNameTooLong: Errcode = { errcode: 45158, errmsg: 'tag name too long' };
export const invalidTagId: Errcode = { errcode: 45159, errmsg: 'invalid tag id' };
export const keywordInBlacklist: Errcode = { errcode: 45168, errmsg: 'keyword in blacklist' };
export const menuNotExist: Errcode = { errcode: 46003, errmsg: 'menu no exist' };
export const userBlockReceiveMessage: Errcode = { errcode: 48002, errmsg: 'user block receive message' };
export const apiForbidden: Errcode = {
  errcode: 48004,
  errmsg: 'api forbidden for irregularities, view detail on mp.weixin.qq.com',
};
export const clearQuotaLimit: Errcode = {
  errcode: 48006,
  errmsg: 'forbid to clear quota because of reaching the limit',
};
export const openidNotOfAppid: Errcode = { errcode: 49003, errmsg: 'not match openid with appid' };
export const tokenForbidden: Errcode = { errcode: 50004, errmsg: '禁止使用 token 接口' };
export const accountFrozen: Errcode = { errcode: 50007, errmsg: '账号已冻结' };
export const menuDomainsReachLimit: Errcode = { errcode: 65316, errmsg: 'domain count reach limit' };
export const menuUrlInvalid: Errcode = { errcode: 65317, errmsg: 'contain invalid url' };
export const ridNotFound: Errcode = { errcode: 76001, errmsg: 'rid not found' };
export const cgiPathNotFound: Errcode = { errcode: 76021, errmsg: 'cgi_path not found' };
export const newtmplBadParameter: Errcode = { errcode: 200002, errmsg: '入参错误' };
export const newtmplAccountBanned: Errcode = { errcode: 200011, errmsg: '此账号已被封禁，无法操作' };
export const newtmplLibraryFull: Errcode = { errcode: 200012, errmsg: '个人模板数已达上限，上限25个' };
export const newtmplTemplateBanned: Errcode = { errcode: 200013, errmsg: '此模板已被封禁，无法选用' };
export const newtmplTidInvalid: Errcode = { errcode: 200014, errmsg: '模板 tid 参数错误' };
export const newtmplStartInvalid: Errcode = { errcode: 200016, errmsg: 'start 参数错误' };
export const newtmplLimitInvalid: Errcode = { errcode: 200017, errmsg: 'limit 参数错误' };
export const newtmplIdsMissing: Errcode = { errcode: 200018, errmsg: '类目 ids 缺失' };
export const newtmplIdsInvalid: Errcode = { errcode: 200019, errmsg: '类目 ids 不合法' };
export const newtmplKidListInvalid: Errcode = { errcode: 200020, errmsg: '关键词列表 kidList 参数错误' };
export const newtmplSceneDescInvalid: Errcode = { errcode: 200021, errmsg: '场景描述 sceneDesc 参数错误' };
