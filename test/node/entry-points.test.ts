import { expect } from 'chai';

/** What `package.json` exports, by the source it is built from. */
const ENTRIES = {
  'wechat-composer': () => import('../../components/index.js'),
  'wechat-composer/define': () => import('../../components/define.js'),
  'wechat-composer/components/field/define.js': () => import('../../components/field/define.js'),
  'wechat-composer/wechat': () => import('../../wechat/index.js'),
  'wechat-composer/simulator': () => import('../../simulator/index.js'),
  'wechat-composer/simulator/browser': () => import('../../simulator/browser.js'),
  'wechat-composer/simulator/http': () => import('../../simulator/http.js'),
} satisfies Record<string, () => Promise<object>>;

describe('every entry point', () => {
  for (const [name, load] of Object.entries(ENTRIES)) {
    it(`${name} can be imported in Node, where there is no page`, async () => {
      expect(globalThis).to.not.have.property('document');
      expect(await load()).to.be.an('object');
    });
  }
});
