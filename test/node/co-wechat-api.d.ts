// The client ships no types: only what the tests call.

declare module 'co-wechat-api' {
  interface Token {
    readonly accessToken: string;
    readonly expireTime: number;
  }

  export default class WechatApi {
    constructor(appid: string, secret: string, getToken?: () => Promise<Token>, saveToken?: () => Promise<void>);
    /** Where the API is, with a line at the end. */
    prefix: string;
    /** Set: it never gets a new token by itself. */
    tokenFromCustom: boolean;
    getAccessToken(): Promise<Token>;
    getAllPrivateTemplate(): Promise<{ template_list: readonly { template_id: string; title: string }[] }>;
    sendTemplate(openid: string, templateId: string, url: string, topColor: string, data: object): Promise<object>;
    sendText(openid: string, text: string): Promise<object>;
    getFollowers(): Promise<{ total: number; data: { openid: readonly string[] } }>;
    getUser(openid: string): Promise<Readonly<Record<string, unknown>>>;
  }
}
