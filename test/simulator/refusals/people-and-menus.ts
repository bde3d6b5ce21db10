import { PERMANENT_QR_CODES_MAX } from '../../../wechat/limit/qr-code.js';
import { TAG_DELETE_MAX_FOLLOWERS, TAGS_MAX, TAGS_PER_FOLLOWER } from '../../../wechat/limit/tag.js';
import { answerOf } from '../api.js';
import type { Api } from '../api.js';
import { edit } from '../edited.js';
import { codeOf, put, simply } from './refused-call.js';
import type { RefusedCall } from './refused-call.js';

const MENU = 'menu/create';
const QR = 'qrcode/create';

const click = { type: 'click', name: '新品', key: 'NEWS' };
const view = { type: 'view', name: '店', url: 'https://shop.example/' };
const below = (...sub_button: object[]) => [{ name: '更多', sub_button }];
const menu = (errcode: number, rule: string, what: string, ...button: object[]) =>
  simply(errcode, rule, MENU, `a menu with ${what}`, () => ({ button }));
const member = (api: Api) => [api.openid(1)];

/** What calls about people, tags, menus and codes are refused for. */
export const PEOPLE_AND_MENUS: readonly RefusedCall[] = [
  // People and tags.
  simply(40032, 'openid-list', 'tags/members/batchtagging', 'an empty list', () => ({ openid_list: [], tagid: 100 })),
  simply(40092, 'remark', 'user/info/updateremark', 'a remark of 30 characters', (api) => ({
    openid: api.openid(1),
    remark: '字'.repeat(30),
  })),
  {
    ...{ errcode: 49003, rule: 'openid-not-of-appid', what: 'a person of another account' },
    async call(api) {
      const stranger = await addTo(api, api.subscriptionAccount.appid);
      return codeOf(api, 'tags/getidlist', { openid: stranger });
    },
  },
  simply(45157, 'tag-name', 'tags/create', 'a name that is taken', () => ({ tag: { name: '咖啡' } })),
  simply(45158, 'tag-name', 'tags/create', 'a name of 31 characters', () => ({ tag: { name: '字'.repeat(31) } })),
  simply(45159, 'invalid-tag-id', 'user/tag/get', 'an unknown tag', () => ({ tagid: 99 })),
  simply(45058, 'system-tag', 'tags/delete', 'a tag of WeChat', () => ({ tag: { id: 2 } })),
  {
    ...simply(45056, 'tags', 'tags/create', 'a 101st tag', () => ({ tag: { name: '多一个' } })),
    cause: (api) =>
      edit(api, ({ book }) => {
        for (let id = 1000; book.tags.size < TAGS_MAX; id++) book.tags.set(id, `标签${String(id)}`);
      }),
  },
  {
    ...simply(45057, 'tag-followers', 'tags/delete', 'a tag with very many followers', () => ({ tag: { id: 100 } })),
    cause: (api) =>
      api.simulator.execute({
        type: 'add-followers',
        appid: api.account.appid,
        count: TAG_DELETE_MAX_FOLLOWERS,
        tags: [100],
      }),
  },
  {
    ...simply(45059, 'tags-of-one', 'tags/members/batchtagging', 'a 21st tag', (api) => ({
      openid_list: member(api),
      tagid: 102,
    })),
    cause: (api) =>
      edit(api, ({ followers }) =>
        followers.setTags(
          1,
          Array.from({ length: TAGS_PER_FOLLOWER }, (_, index) => 1000 + index),
        ),
      ),
  },

  // Menus and QR codes.
  simply(46003, 'menu-not-exist', 'menu/get', 'no menu'),
  menu(40016, 'menu-buttons', 'no button'),
  menu(40017, 'invalid-button-type', 'an unknown type', { ...click, type: 'x' }),
  menu(40018, 'menu-name', 'a long name', { ...click, name: 'a'.repeat(17) }),
  menu(40019, 'menu-key', 'a long key', { ...click, key: 'a'.repeat(129) }),
  menu(40020, 'menu-url', 'a long address', { ...view, url: view.url.padEnd(1025, 'a') }),
  menu(40022, 'menu-level', 'a third level', ...below(...below(click))),
  menu(40023, 'menu-sub-buttons', 'six buttons below', ...below(click, click, click, click, click, click)),
  menu(40024, 'invalid-sub-button-type', 'an unknown type below', ...below({ ...click, type: 'x' })),
  menu(40025, 'menu-name', 'a long name below', ...below({ ...click, name: 'a'.repeat(61) })),
  menu(40026, 'menu-key', 'a long key below', ...below({ ...click, key: 'a'.repeat(129) })),
  menu(40027, 'menu-url', 'a long address below', ...below({ ...view, url: view.url.padEnd(1025, 'a') })),
  menu(40007, 'invalid-media-id', 'media of nobody', { type: 'media_id', name: '图', media_id: 'x' }),
  menu(40117, 'invalid-button-media-id-size', 'no media', { type: 'media_id', name: '图' }),
  menu(40118, 'invalid-sub-button-media-id-size', 'no media below', ...below({ type: 'media_id', name: '图' })),
  menu(41007, 'sub-menu-data-missing', 'nothing below', ...below()),
  menu(45064, 'no-permission-to-use-weapp', 'a mini program that is not linked', program()),
  {
    ...menu(40119, 'invalid-use-button-type', 'a mini program of an unverified account', program()),
    cause: put({ verified: false }),
  },
  { ...menu(40120, 'invalid-use-sub-button-type', 'one below', ...below(program())), cause: put({ verified: false }) },
  menu(65317, 'menu-url-invalid', 'an address that is none', { ...view, url: 'shop' }),
  menu(
    65316,
    'menu-domains',
    'a fourth domain',
    ...below(...['a', 'b', 'c', 'd'].map((shop) => ({ ...view, url: `https://${shop}.example/` }))),
  ),
  simply(40052, 'invalid-action-name', QR, 'an unknown kind of code', () => ({})),
  simply(40053, 'qr-scene', QR, 'no scene', () => ({ action_name: 'QR_SCENE' })),
  simply(40162, 'qr-life', QR, 'a life of 31 days', () => ({ ...scene('QR_STR_SCENE'), expire_seconds: 31 * 86_400 })),
  {
    ...simply(45029, 'qr-codes', QR, 'one permanent code more', () => scene('QR_LIMIT_STR_SCENE')),
    cause: (api) =>
      edit(api, ({ book }) => {
        book.permanentCodes = PERMANENT_QR_CODES_MAX;
      }),
  },
];

function program(): object {
  return { type: 'miniprogram', name: '店', url: view.url, appid: 'wx0000000000000000', pagepath: 'pages/index' };
}

function scene(action_name: string): object {
  return { action_name, action_info: { scene: { scene_str: '门店' } } };
}

async function addTo(api: Api, appid: string): Promise<string | undefined> {
  return answerOf(await api.simulator.execute({ type: 'add-followers', appid })).followers[0]?.openid;
}
