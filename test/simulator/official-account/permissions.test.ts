import { expect } from 'chai';
import { Api } from '../api.js';

/** One call of each permission; what each kind of account, verified or not, is answered. */
const CALLS = {
  basic: 'getcallbackip',
  template: 'template/get_all_private_template',
  custom: 'message/custom/send',
  user: 'user/get',
  menu: 'get_current_selfmenu_info',
  qrcode: 'qrcode/create',
} as const;

const ACCOUNTS = [
  ['service', true, 'basic template custom user menu qrcode'],
  ['service', false, 'basic menu'],
  ['subscription', true, 'basic custom user menu'],
  ['subscription', false, 'basic'],
] as const;

describe('the permissions of an account', () => {
  for (const [kind, verified, permitted] of ACCOUNTS) {
    it(`are ${permitted} for a ${kind} account that is ${verified ? '' : 'not '}verified; all else is 48001 (Z02)`, async () => {
      const api = await Api.start();
      await api.post('/simulator/accounts', { appid: api.account.appid, kind, verified });
      const scene = { action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: '门店' } } };
      const bodies: Readonly<Record<string, object>> = { custom: api.text(1), qrcode: scene };
      const may: string[] = [];
      for (const [permission, path] of Object.entries(CALLS)) {
        const { errcode = 0 } = (await api.call(path, bodies[permission])).json;
        expect(errcode).to.be.oneOf([0, 48001]);
        if (errcode === 0) may.push(permission);
      }
      expect(may.join(' ')).to.equal(permitted);
    });
  }
});
