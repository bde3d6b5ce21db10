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
  invalidMessageType: code(40008, 'invalid message type'),
  invalidAppid: code(40013, 'invalid appid'),
  invalidAccessToken: code(40014, 'invalid access_token'),
  invalidCharset: code(40033, 'invalid charset. please check your request, if include \\uxxxx will create fail!'),
  invalidTemplateIdSize: code(40036, 'invalid template_id size'),
  invalidTemplateId: code(40037, 'invalid template_id'),
  invalidUrl: code(40066, 'invalid url'),
  invalidAppsecret: code(40125, 'invalid appsecret'),
  invalidWeappPagepath: code(40165, 'invalid weapp pagepath'),
  invalidWeappAppid: code(40166, 'invalid weapp appid'),
  accessTokenMissing: code(41001, 'access_token missing'),
  appidMissing: code(41002, 'appid missing'),
  appsecretMissing: code(41004, 'appsecret missing'),
  accessTokenExpired: code(42001, 'access_token expired'),
  requireGet: code(43001, 'require GET method'),
  requirePost: code(43002, 'require POST method'),
  requireSubscribe: code(43004, 'require subscribe'),
  requireRemoveBlacklist: code(43019, 'require remove blacklist'),
  emptyPostData: code(44002, 'empty post data'),
  emptyContent: code(44004, 'empty content'),
  contentSizeOutOfLimit: code(45002, 'content size out of limit'),
  dailyQuota: code(45009, 'reach max api daily quota limit'),
  responseOutOfTimeLimit: code(45015, 'response out of time limit or subscription is canceled'),
  outOfResponseCountLimit: code(45047, 'out of response count limit'),
  invalidType: code(45162, 'invalid type'),
  dataFormatError: code(47001, 'data format error'),
  argumentInvalid: code(47003, 'argument invalid!'),
  apiUnauthorized: code(48001, 'api unauthorized'),
  userBlockReceiveMessage: code(48002, 'user block receive message'),
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
