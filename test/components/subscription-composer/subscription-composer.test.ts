import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { clearDrafts } from '../../../components/index.js';
import { booked, fieldOf, pick } from '../composer-sample.js';
import { until } from '../composer-suite.js';
import { all, find, hasFocus, heard, read, settled } from '../inside.js';
import { clinic, composer, connected, good, NoticeClient, plain, shipped, withText } from './sample.js';

// What holds for every composer is in `composer-suite.ts`; what holds for every template, in the tests of template messages.

const options = (element: Element) => [...find<HTMLSelectElement>(element, 'select').options].map(({ label }) => label);
const chosen = (element: Element) => read(element, '[aria-checked=true]');
const reach = (element: Element) => read(element, '[part=reach]');

const LINKED = 'wx0123456789abcdef';

describe('wechat-subscription-composer: its templates', () => {
  it('are those of notices, each with what a consent to it is (L75)', async () => {
    const { element, client } = await connected();
    expect(client.askedFor).to.equal('subscription');
    expect(options(element)).to.deep.equal(['选择模板', '订单发货通知（一次性）', '就诊提醒（长期）', '取号通知']);
  });

  it('say that one consent is for one notice, at any time (L65)', async () => {
    const { element } = await composer();
    await pick(element, shipped.template_id);
    expect(read(element, '#about')).to.equal('一次性订阅：对方每同意一次，可以收到一条，没有期限。');
    expect(find(element, 'select').getAttribute('aria-describedby')).to.contain('about');
  });

  it('say that a consent lasts, and who may ask for such (L66)', async () => {
    const { element } = await composer();
    await pick(element, clinic.template_id);
    expect(read(element, '#about')).to.equal('长期订阅：对方同意之后可以多次发送，只限政务、医疗等公共服务。');
    await pick(element, plain.template_id);
    expect(read(element, '#about')).to.equal('');
  });

  it('speak English where the page does', async () => {
    const { form, element } = await composer({ value: good });
    form.lang = 'en';
    await settled();
    expect(options(element).slice(1, 3)).to.deep.equal(['订单发货通知 (one-time)', '就诊提醒 (long-term)']);
    expect(read(element, '#about')).to.contain('each time a person agrees, one notice can be sent');
  });

  it('are read anew for another account (L73)', async () => {
    const { connection, element } = await connected();
    const other = new NoticeClient();
    other.list = [clinic];
    connection.client = other;
    await settled();
    expect(options(element)).to.deep.equal(['选择模板', '就诊提醒（长期）']);
    expect(other.askedFor).to.equal('subscription');
  });

  it('give one typed field for each of their parameters (L76)', async () => {
    const { element } = await composer();
    await pick(element, shipped.template_id);
    const fields = [...find(element, 'fieldset').querySelectorAll('wechat-field')];
    expect(fields.map(({ name, label, example }) => [name, label, example])).to.deep.equal([
      ['thing1', '商品名称', '手冲咖啡壶'],
      ['character_string2', '订单编号', 'QZ4217'],
      ['const3', '订单状态', '已发货'],
    ]);
  });

  it('hold an amount to ten digits, two fewer than a template message (L76)', async () => {
    const { form, element } = await composer();
    await pick(element, clinic.template_id);
    for (const [name, text] of [
      ['thing1', '内科'],
      ['time2', '15:01'],
      ['amount3', '1234567890'],
    ] as const) {
      fieldOf(element, name).focus();
      await sendKeys({ type: text });
    }
    await settled();
    expect(form.checkValidity()).to.equal(true);
    await sendKeys({ type: '1' });
    await settled();
    expect(form.checkValidity()).to.equal(false);
    expect(read(fieldOf(element, 'amount3'), '[part=error]')).to.contain('最多 10 位数字，现有 11 位');
    expect(read(fieldOf(element, 'amount3'), '[part=counter]')).to.contain('11/10');
  });

  it('take the values of contacts, checked for each of them (L76)', async () => {
    const { element } = await composer({
      variables: [{ key: 'goods', label: '商品' }],
      contacts: [{ goods: '壶' }, { goods: '字'.repeat(21) }],
      value: withText('thing1', '{{goods}}'),
    });
    await until(() => element.issues.some(({ contacts }) => contacts));
    expect(element.filled).to.deep.equal(withText('thing1', '壶'));
    await settled();
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).to.contain('2 人中 1 人会超出');
  });

  it('show colours for what they are: nothing that a notice has', async () => {
    const data = { ...(good.data as object), thing1: { value: '壶', color: '#173177' } };
    const { element } = await composer({ value: { ...good, data } });
    expect(element.shadowRoot!.querySelector('details')).to.equal(null);
    await settled();
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).to.equal('手机上不再显示自定义颜色。');
  });
});

describe('wechat-subscription-composer: what a tap opens', () => {
  it('is written with keys alone, the keys of the body in the order of the contract (L77)', async () => {
    const { element } = await composer({ value: good });
    find(element, '[aria-checked=true]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled();
    expect(chosen(element)).to.equal('小程序');
    for (const [name, text] of [
      ['appid', LINKED],
      ['pagepath', 'pages/a'],
      ['page', 'https://a.example'],
    ] as const) {
      fieldOf(element, name).focus();
      await sendKeys({ type: text });
      await settled();
    }
    expect(Object.keys(element.value ?? {})).to.deep.equal(['template_id', 'page', 'miniprogram', 'data']);
    expect(element.value).to.deep.include({
      page: 'https://a.example',
      miniprogram: { appid: LINKED, pagepath: 'pages/a' },
    });
    expect(element.issues).to.deep.equal([]);
  });

  it('is the mini program where there is a page as well, and says so (L77)', async () => {
    const { element } = await composer({
      value: { ...good, page: 'https://a.example', miniprogram: { appid: LINKED } },
    });
    expect(chosen(element)).to.equal('小程序');
    expect(fieldOf(element, 'page').label).to.equal('网页地址');
    expect(read(fieldOf(element, 'page'), '[part=hint]')).to.equal('手机会先打开小程序');
  });

  it('is the page alone where there is no mini program, which is taken out and found again', async () => {
    const { element } = await composer({ value: { ...good, page: 'https://a.example' } });
    const events = heard(element, 'change');
    expect(chosen(element)).to.equal('网页');
    find(element, '[aria-checked=true]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled();
    expect(element.value).to.deep.equal(good);
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(element.value).to.deep.equal({ template_id: good.template_id, page: 'https://a.example', data: good.data });
    expect(events).to.have.length(2);
  });

  it('is no mini game: that is refused at the appid (L77)', async () => {
    const { form, element } = await composer({
      miniPrograms: [LINKED, 'wxfedcba9876543210'],
      miniGames: ['wxfedcba9876543210'],
      value: { ...good, miniprogram: { appid: 'wxfedcba9876543210' } },
    });
    expect(form.checkValidity()).to.equal(false);
    void element.send();
    await settled();
    expect(read(fieldOf(element, 'appid'), '[part=error]')).to.equal(
      '小游戏 wxfedcba9876543210 不能从订阅通知打开，请换一个小程序。',
    );
    expect(hasFocus(fieldOf(element, 'appid'), 'textarea')).to.equal(true);
    element.miniGames = undefined;
    await settled();
    expect(form.checkValidity()).to.equal(true);
  });

  it('is a linked mini program, with a page that it has where its pages are known (L77)', async () => {
    const { form, element } = await composer({
      miniPrograms: [LINKED],
      miniProgramPages: { [LINKED]: ['pages/index'] },
      value: { ...good, miniprogram: { appid: LINKED, pagepath: 'pages/gone?id=1' } },
    });
    expect(form.checkValidity()).to.equal(false);
    await settled();
    expect(read(fieldOf(element, 'pagepath'), '[part=error]')).to.equal(
      '要打开的页面 pages/gone 不存在，请核对「小程序页面路径」。',
    );
    element.value = { ...good, miniprogram: { appid: LINKED, pagepath: 'pages/index?id=1' } };
    expect(form.checkValidity()).to.equal(true);
    element.value = { ...good, miniprogram: { appid: 'wxaaaaaaaaaaaaaaaa' } };
    expect(form.checkValidity()).to.equal(false);
  });

  it('is a page that opens nothing only as a warning', async () => {
    const { form, element } = await composer({ value: { ...good, page: 'a.example' } });
    expect(form.checkValidity()).to.equal(true);
    await settled();
    expect(read(fieldOf(element, 'page'), '[part=error]')).to.contain('以 http:// 或 https:// 开头');
  });
});

describe('wechat-subscription-composer: whom it reaches', () => {
  it('says how many still have a chance, and where each gets it (L78)', async () => {
    const { element } = await composer({ value: good, reach: { total: 1204, followers: 1100 } });
    expect(reach(element)).to.equal('预计送达 1,204 人：关注 1,100 人收在公众号会话，未关注 104 人收在服务通知。');
    await expect(element).to.be.accessible();
  });

  const rows: readonly (readonly [total: number, followers: number, zh: string, en: string])[] = [
    [
      3,
      3,
      '预计送达 3 人，都关注了，收在公众号会话。',
      'Reaches about 3 people, who all follow: in the account’s chat.',
    ],
    [1, 0, '预计送达 1 人，都没有关注，收在服务通知。', 'Reaches about 1 person, none of whom follow'],
    [0, 0, '现在没有人可以收到这条通知，要先请人订阅。', 'Nobody can get this notice now.'],
    [2, 5, '预计送达 2 人，都关注了', 'Reaches about 2 people'],
    [NaN, -1, '现在没有人', 'Nobody'],
  ];
  for (const [total, followers, zh, en] of rows) {
    it(`says it of ${String(total)}, of whom ${String(followers)} follow, in both languages (L78)`, async () => {
      const { form, element } = await composer({ value: good, reach: { total, followers } });
      expect(reach(element)).to.contain(zh);
      form.lang = 'en';
      await settled();
      expect(reach(element)).to.contain(en);
    });
  }

  it('follows the group that the host has counted (L79)', async () => {
    const { element } = await composer({ value: good, reach: { total: 1204, followers: 1100 } });
    element.reach = { total: 12, followers: 7 };
    await settled();
    expect(reach(element)).to.equal('预计送达 12 人：关注 7 人收在公众号会话，未关注 5 人收在服务通知。');
  });

  it('is silent about another template than the one it was counted for, and while none is chosen', async () => {
    const counted = { template_id: shipped.template_id, total: 3, followers: 3 };
    const { element } = await composer({ reach: counted });
    expect(reach(element)).to.equal('');
    await pick(element, clinic.template_id);
    expect(reach(element)).to.equal('');
    await pick(element, shipped.template_id);
    expect(reach(element)).to.contain('3 人');
    element.reach = undefined;
    await settled();
    expect(reach(element)).to.equal('');
  });
});

describe('wechat-subscription-composer: for everyone', () => {
  it('is kept under the name it was given (L74)', async () => {
    await clearDrafts();
    const first = await composer({ draft: '春分发货' });
    await pick(first.element, shipped.template_id);
    fieldOf(first.element, 'thing1').focus();
    await sendKeys({ type: '壶' });
    await until(() => read(first.element, '[part=draft]').includes('已保存'));
    first.form.remove();
    const other = await composer({ draft: '清明发货' });
    const { element } = await composer({ draft: '春分发货' });
    await until(() => element.value !== null);
    expect(fieldOf(element, 'thing1').value).to.equal('壶');
    expect(other.element.value).to.equal(null);
    await clearDrafts();
  });

  it('stands beside a composer of templates and keeps the two apart', async () => {
    const { form, element } = await composer({ value: good });
    const template = document.createElement('wechat-template-composer');
    template.templates = [booked];
    template.value = { template_id: booked.template_id, data: {} };
    form.append(template);
    await settled();
    fieldOf(element, 'thing1').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '大' });
    await settled();
    expect(element.value).to.deep.equal(withText('thing1', '手冲壶大'));
    expect(template.value).to.deep.equal({ template_id: booked.template_id, data: {} });
    expect([element.kind, template.kind]).to.deep.equal(['subscription', 'template']);
  });

  it('fits into 320 px with all that it has to say', async () => {
    const { form, element } = await composer({
      value: { ...good, miniprogram: { appid: 'wx1' } },
      reach: { total: 1_204_000, followers: 1_100_000 },
    });
    form.style.width = '320px';
    void element.send();
    await settled();
    expect(form.scrollWidth).to.equal(320);
    for (const inside of all(element, 'wechat-field, select, [part=send], [part=reach]')) {
      expect(inside.getBoundingClientRect().right).to.be.at.most(form.getBoundingClientRect().right);
    }
  });
});
