import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatMenuEvent, WechatOpenEvent } from '../../../components/events.js';
import type { WechatPhone } from '../../../components/phone/phone.js';
import { all, boxOf, find, phone, text } from './sample.js';

const button = (name: string, key: string) => ({ type: 'click', name, key });
const menu = {
  menu: {
    menuid: 1,
    button: [
      { name: '逛一逛', sub_button: [button('本周新品', 'new'), button('门店', 'shops')] },
      { ...button('联系客服', 'help'), sub_button: [] },
    ],
  },
};

const focused = (element: Element) => element.shadowRoot?.activeElement?.textContent.trim();

async function press(element: WechatPhone, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    // A key may load a part of the phone, which focuses when it is there.
    await element.updateComplete;
    await element.updateComplete;
  }
}

describe('wechat-phone: what a text holds', () => {
  it('shows emoticons in place of their codes, and names them', async () => {
    const element = await phone([text('好[微笑]/::)[没有]')]);
    const signs = all(element, '.emoticon');
    expect(signs.map((sign) => sign.getAttribute('aria-label'))).to.deep.equal(['微笑', '微笑']);
    expect(signs.map((sign) => sign.title)).to.deep.equal(['[微笑]', '/::)']);
    expect(find(element, '.bubble').textContent).to.equal('好🙂🙂[没有]');
    expect(boxOf(element, '.bubble').height).to.equal(40);
  });

  it('says what a person would answer by a choice', async () => {
    const element = await phone([
      text('<a href="weixin://bizmsgmenu?msgmenucontent=%E6%BB%A1%E6%84%8F&msgmenuid=101">满意</a>'),
    ]);
    let opened: unknown;
    element.addEventListener('wechat-open', ({ detail }: WechatOpenEvent) => (opened = detail));
    find(element, '[role=link]').click();
    expect(opened).to.deep.equal({ msgmenuid: '101', msgmenucontent: '满意' });
  });

  it('asks inside the glass what to do with a phone number, and gives the focus back', async () => {
    const element = await phone([text('请打 0571-87654321')], { framed: true });
    const opened: unknown[] = [];
    element.addEventListener('wechat-open', ({ detail }: WechatOpenEvent) => opened.push(detail));
    find(element, '.chat').focus();
    await press(element, 'Enter', 'Enter');
    expect(find(element, '[role=dialog]').getAttribute('aria-label')).to.contain('0571-87654321');
    expect(focused(element)).to.equal('呼叫');
    expect(boxOf(element, '.sheet').bottom).to.be.at.most(boxOf(element, '.screen').bottom);
    await expect(element).to.be.accessible();

    await press(element, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(opened).to.deep.equal([{ number: '057187654321', action: 'copy' }]);
    expect(all(element, '[role=dialog]')).to.have.length(0);
    expect(focused(element)).to.equal('0571-87654321');

    await press(element, 'Enter', 'Escape');
    expect(all(element, '[role=dialog]')).to.have.length(0);
    expect(focused(element)).to.equal('0571-87654321');
    expect(opened).to.have.length(1);
  });

  it('closes what it asks by 取消 and by a press beside it', async () => {
    const element = await phone([text('13800138000')]);
    const ask = async () => {
      find(element, '[role=link]').click();
      await element.updateComplete;
      await element.updateComplete;
    };
    for (const selector of ['.cancel', '.sheet']) {
      await ask();
      find(element, selector).click();
      await element.updateComplete;
      expect(all(element, '.sheet'), selector).to.have.length(0);
    }
  });
});

describe('wechat-phone: pictures', () => {
  const url = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>')}`;
  const picture = (more: object) => ({
    ...text(''),
    kind: 'image' as const,
    body: { image: { media_id: 'm' } },
    ...more,
  });

  it('stand without a bubble, their room kept before they load', async () => {
    const media = { url, width: 400, height: 300 };
    const element = await phone([picture({ context: { media } })], { framed: true });
    const { width, height } = boxOf(element, '.picture');
    expect([width, height].map(Math.round)).to.deep.equal([169, 127]);
    expect(all(element, '.bubble')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('are a grey field where only the id is known', async () => {
    const element = await phone([picture({})]);
    expect(find(element, '.picture').getAttribute('aria-label')).to.equal('图片');
  });

  it('are said when they arrive', async () => {
    const element = await phone([text('一', { id: 'a' })]);
    element.messages = [text('一', { id: 'a' }), picture({ id: 'b' })];
    await element.updateComplete;
    expect(find(element, '[role=status]').textContent.trim()).to.equal('收到图片');
  });
});

describe('wechat-phone: menu', () => {
  it('takes the place of the bar to type in, and gives it back', async () => {
    const element = await phone([text('一')], { menu });
    expect(all(element, '.input-bar')).to.have.length(0);
    expect(all(element, '.top').map((top) => top.textContent.trim())).to.deep.equal(['逛一逛', '联系客服']);
    find(element, '.toggle').click();
    await element.updateComplete;
    expect(all(element, '.menu-bar')).to.have.length(0);
    expect(find(element, '.input-bar .toggle').getAttribute('aria-label')).to.equal('回到菜单');
    await expect(element).to.be.accessible();
    find(element, '.toggle').click();
    await element.updateComplete;
    expect(all(element, '.top')).to.have.length(2);
    element.menu = undefined;
    await element.updateComplete;
    expect(all(element, '.input-bar')).to.have.length(1);
  });

  it('is walked with keys, opens what is above a button, and tells which was pressed', async () => {
    const element = await phone([text('一')], { menu });
    const pressed: unknown[] = [];
    element.addEventListener('wechat-menu', ({ detail }: WechatMenuEvent) => pressed.push(detail.button));
    find(element, '.chat').focus();
    await press(element, 'Enter');
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('换成键盘');
    await press(element, 'ArrowRight');
    expect(focused(element)).to.equal('逛一逛');
    await press(element, 'Enter');
    expect(focused(element)).to.equal('本周新品');
    await expect(element).to.be.accessible();
    await press(element, 'ArrowDown', 'Enter');
    expect(pressed).to.deep.equal([menu.menu.button[0]?.sub_button[1]]);
    expect(all(element, '[role=menu]')).to.have.length(0);
    expect(focused(element)).to.equal('逛一逛');

    await press(element, 'Enter', 'Escape');
    expect(all(element, '[role=menu]')).to.have.length(0);
    expect(focused(element)).to.equal('逛一逛');
    await press(element, 'ArrowRight', 'Enter');
    expect(pressed).to.have.length(2);
    await press(element, 'Escape');
    expect(element.shadowRoot?.activeElement === find(element, '.chat')).to.equal(true);
  });

  it('closes what is open by a press on the chat', async () => {
    const element = await phone([text('一')], { menu });
    find(element, '.top').click();
    await element.updateComplete;
    expect(all(element, '.under')).to.have.length(1);
    find(element, '.bubble').click();
    await element.updateComplete;
    expect(all(element, '.under')).to.have.length(0);
  });

  it('stays on the glass at 320, with the longest names', async () => {
    const under = Array.from({ length: 5 }, () => button('一二三四五六七八九十', 'k'));
    const long = { button: Array.from({ length: 3 }, () => ({ name: '一二三四五', sub_button: under })) };
    const element = await phone([text('一')], { menu: long, width: 320 });
    const glass = boxOf(element, '.screen');
    for (const top of all(element, '.top')) {
      top.click();
      await element.updateComplete;
      const box = boxOf(element, '.under');
      expect(box.left).to.be.at.least(glass.left);
      expect(box.right).to.be.at.most(glass.right);
    }
  });
});

describe('wechat-phone: large text', () => {
  it('enlarges what is written in the chat, and nothing else', async () => {
    const element = await phone([text('一')], { framed: true });
    const sizes = () =>
      ['.text', '.stamp', '.name'].map((each) =>
        Math.round(parseFloat(getComputedStyle(find(element, each)).fontSize)),
      );
    expect(sizes()).to.deep.equal([17, 12, 17]);
    element.textSize = 'largest';
    await element.updateComplete;
    expect(sizes()).to.deep.equal([24, 17, 17]);
  });
});
