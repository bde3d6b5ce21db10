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
    batchGetUsers(openids: readonly string[]): Promise<{ user_info_list: readonly { remark: string }[] }>;
    updateRemark(openid: string, remark: string): Promise<object>;
    createTags(name: string): Promise<{ tag: { id: number; name: string } }>;
    getTags(): Promise<{ tags: readonly { id: number; name: string; count: number }[] }>;
    updateTag(id: number, name: string): Promise<object>;
    deleteTag(id: number): Promise<object>;
    getUsersFromTag(id: number, next: string): Promise<{ count: number; data: { openid: readonly string[] } }>;
    batchTagging(openids: readonly string[], id: number): Promise<object>;
    batchUnTagging(openids: readonly string[], id: number): Promise<object>;
    getIdList(openid: string): Promise<{ tagid_list: readonly number[] }>;
    createMenu(menu: object): Promise<object>;
    getMenu(): Promise<{ menu: { button: readonly object[] } }>;
    getMenuConfig(): Promise<{ is_menu_open: number }>;
    removeMenu(): Promise<object>;
    createTmpQRCode(scene: number | string, expire: number): Promise<{ ticket: string; expire_seconds: number }>;
    createLimitQRCode(scene: number | string): Promise<{ ticket: string; url: string }>;
    setIndustry(ids: object): Promise<object>;
    getIndustry(): Promise<{ primary_industry: { second_class: string } }>;
    delPrivateTemplate(id: string): Promise<object>;
    getIp(): Promise<{ ip_list: readonly string[] }>;
  }
}
