import { expect } from '@open-wc/testing';
import { panelMessagesFor } from '../../../components/locale/panel.js';
import type { RefusalFacts } from '../../../components/locale/panel-messages.js';
import * as ERRCODE from '../../../wechat/wire/errcodes.js';

const facts = (more: Partial<RefusalFacts>): RefusalFacts => ({ errcode: 0, errmsg: '', name: '立夏', ...more });

describe('why WeChat refused, in words', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { explain } = panelMessagesFor(language);

    it(`gives every errcode a sentence and a rule without gaps (${language})`, () => {
      for (const { errcode } of Object.values(ERRCODE)) {
        const { sentence, rule, when = '', instead = '' } = explain(facts({ errcode, errmsg: 'as WeChat says' }));
        expect(sentence, String(errcode)).not.to.equal('');
        expect(rule, String(errcode)).not.to.equal('');
        expect([sentence, rule, when, instead].join(' ')).not.to.match(/undefined|NaN|!|！|您|抱歉|sorry/i);
      }
    });

    it(`says of a closed window when it closed, or that there never was one (${language})`, () => {
      const errcode = ERRCODE.responseOutOfTimeLimit.errcode;
      const closedAt = language === 'en' ? 'yesterday at 09:02' : '昨天 09:02';
      const closed = explain(facts({ errcode, closedAt })).sentence;
      const never = explain(facts({ errcode })).sentence;
      expect([closed, never]).to.deep.equal(
        language === 'en'
          ? ['The reply window for 立夏 closed yesterday at 09:02', '立夏 never opened a reply window']
          : ['立夏的回复窗口已在昨天 09:02 关闭', '立夏还没有打开过回复窗口'],
      );
    });

    it(`does not speak of windows to one who does not follow (${language})`, () => {
      const errcode = ERRCODE.responseOutOfTimeLimit.errcode;
      const unfollowed = explain(facts({ errcode, rule: 'subscribe' }));
      expect(unfollowed).to.deep.equal(explain(facts({ errcode: ERRCODE.requireSubscribe.errcode })));
    });
  }
});
