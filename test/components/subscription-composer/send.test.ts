import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SendRequest } from '../../../components/events.js';
import { fieldOf, refusal } from '../composer-sample.js';
import { find, hasFocus, heard, read, settled } from '../inside.js';
import { connected, good, withText } from './sample.js';

const verdict = (element: Element) => read(element, '[part=verdict]');

describe('wechat-subscription-composer: sending', () => {
  it('sends a notice through the connection, and says when it has arrived', async () => {
    const { element, client } = await connected({ value: { touser: 'o1', ...good } });
    const details: SendRequest[] = [];
    element.addEventListener('wechat-send', ({ detail }) => details.push(detail));
    const events = heard(element, 'wechat-send', 'wechat-sent', 'wechat-refused');
    find(element, '[part=send]').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(client.sent).to.deep.equal([{ kind: 'subscription', body: good, recipient: { touser: 'o1' } }]);
    expect(details.map(({ kind }) => kind)).to.deep.equal(['subscription']);
    expect(events.map(({ type }) => type)).to.deep.equal(['wechat-send', 'wechat-sent']);
    expect(verdict(element)).to.equal('已发送');
  });

  it('fires nothing while an error stands, and leads to the first (L76)', async () => {
    const { element, client } = await connected({ value: withText('thing1', '字'.repeat(21)) });
    const events = heard(element, 'wechat-send');
    find(element, '[part=send]').click();
    await settled();
    expect(events).to.have.length(0);
    expect(client.sent).to.have.length(0);
    expect(hasFocus(fieldOf(element, 'thing1'), 'textarea')).to.equal(true);
  });

  for (const [errmsg, sentence] of [
    ['argument invalid! data.character_string2.value i', '微信没有收下现在的内容'],
    ['argument invalid! data.character_string2.value is', '微信没有收下现在的内容'],
    ['argument invalid! data.character_string2.value is emp', '请填写「订单编号」。'],
  ] as const) {
    it(`marks the field that WeChat names, also where it cuts the words: ${errmsg.slice(18)} (L76)`, async () => {
      const { element, client } = await connected({ value: good });
      client.answer = refusal(47003, errmsg);
      expect(await element.send()).to.equal(false);
      await settled();
      expect(read(fieldOf(element, 'character_string2'), '[part=error]')).to.contain(sentence);
      expect(verdict(element)).to.equal('有一个字段微信没有收下，已标出，改好再发（47003）');
      expect(element.value).to.deep.equal(good);
    });
  }

  const refused: readonly (readonly [errcode: number, errmsg: string, sentence: string])[] = [
    [
      43101,
      'user refuse to accept the msg',
      '小满没有可用的订阅机会：没同意过、拒绝了，或已用完。等小满再同意一次订阅才能收到（43101）',
    ],
    [
      43108,
      'Cannot make concurrent calls to the same OpenID, please try again',
      '正在给小满发另一条通知，等那一条有了结果再发（43108）',
    ],
    [43107, '', '这个账号的订阅通知能力被微信封禁了，请到公众平台查看原因（43107）'],
  ];
  for (const [errcode, errmsg, sentence] of refused) {
    it(`says what ${String(errcode)} means and what has to happen, and marks nothing`, async () => {
      const { element, client } = await connected({ value: good, to: '小满' });
      client.answer = refusal(errcode, errmsg);
      await element.send();
      await settled();
      expect(verdict(element)).to.equal(sentence);
      expect(element.issues).to.deep.equal([]);
      element.lang = 'en';
      await settled();
      expect(verdict(element))
        .to.contain(`(${String(errcode)})`)
        .and.not.to.match(/[\u4e00-\u9fff]{3}/u);
    });
  }

  it('marks the page of the mini program that does not exist, and where there is none, the page (L77)', async () => {
    const miniprogram = { appid: 'wx0123456789abcdef', pagepath: 'pages/gone' };
    const { element, client } = await connected({ value: { ...good, miniprogram } });
    client.answer = refusal(41030, 'invalid page');
    await element.send();
    await settled();
    expect(read(fieldOf(element, 'pagepath'), '[part=error]')).to.equal(
      '要打开的页面不存在，请核对「小程序页面路径」。',
    );
    expect(verdict(element)).to.equal('要打开的页面不存在，请核对小程序页面路径和网页地址（41030）');
    element.value = { ...good, page: 'https://a.example' };
    await element.send();
    await settled();
    expect(read(fieldOf(element, 'page'), '[part=error]')).to.equal('要打开的页面不存在，请核对「网页地址」。');
  });

  it('says of a word that WeChat stops to reword the content', async () => {
    const { element, client } = await connected({ value: good });
    client.answer = refusal(45168, 'keyword in blacklist');
    await element.send();
    await settled();
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).to.equal('内容里有微信不让发的词，请改写后再发。');
    expect(verdict(element)).to.equal('内容里有微信不让发的词，请改写后再发（45168）');
  });
});
