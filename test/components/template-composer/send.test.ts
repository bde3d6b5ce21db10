import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { UnreachableError } from '../../../components/connection/client.js';
import { WechatSendEvent, type SendRequest } from '../../../components/events.js';
import { find, hasFocus, heard, read, settled } from '../inside.js';
import { booked, composer, connected, FakeClient, fieldOf, good, pick, refusal, shipped } from '../composer-sample.js';

const long = { ...good, data: { ...(good.data as object), thing1: { value: '字'.repeat(21) } } };
const verdict = (element: Element) => read(element, '[part=verdict]');

describe('wechat-template-composer: sending', () => {
  it('sends through the connection, and says when it has arrived', async () => {
    const { element, client } = await connected({ value: { touser: 'o1', ...good } });
    const events = heard(element, 'wechat-send', 'wechat-sent', 'wechat-refused');
    find(element, '[part=send]').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(client.sent).to.deep.equal([{ kind: 'template', body: good, recipient: { touser: 'o1' } }]);
    expect(events.map(({ type }) => type)).to.deep.equal(['wechat-send', 'wechat-sent']);
    expect(verdict(element)).to.equal('已发送');
    expect(element.value).to.deep.equal(good);
  });

  it('tells the page what it will send, warnings included', async () => {
    const data = { ...(good.data as object), thing1: { value: '周末见☕' } };
    const { element } = await connected({ value: { ...good, data } });
    const details: SendRequest[] = [];
    element.addEventListener('wechat-send', ({ detail }) => details.push(detail));
    expect(await element.send()).to.equal(true);
    expect(details).to.have.length(1);
    const [{ kind, value, filled, issues }] = details as [SendRequest];
    expect({ kind, value, filled }).to.deep.equal({
      kind: 'template',
      value: { ...good, data },
      filled: { ...good, data },
    });
    expect(issues.map(({ code, severity }) => [code, severity])).to.deep.equal([['discarded', 'warning']]);
  });

  it('leaves it to a page that cancels wechat-send', async () => {
    const { element, client } = await connected({ value: good });
    element.addEventListener('wechat-send', (event) => {
      event.preventDefault();
    });
    expect(await element.send()).to.equal(false);
    expect(client.sent).to.have.length(0);
    expect(verdict(element)).to.equal('可以发送');
  });

  it('fires nothing while an error stands, and leads to the first (L13)', async () => {
    const { element, client } = await connected({ value: long });
    const events = heard(element, 'wechat-send');
    find(element, '[part=send]').click();
    await settled();
    expect(events).to.have.length(0);
    expect(client.sent).to.have.length(0);
    expect(hasFocus(fieldOf(element, 'thing1'), 'textarea')).to.equal(true);
    expect(verdict(element)).to.contain('1 处会被拒绝');
  });

  it('leads to the picker while there is no message at all', async () => {
    const { element } = await connected();
    find(element, '[part=send]').click();
    await settled();
    expect(hasFocus(element, 'select')).to.equal(true);
  });

  it('sends what stands there anyway, for one who wants to see the refusal', async () => {
    const { element, client } = await connected({ value: long });
    const events = heard(element, 'wechat-send', 'wechat-refused');
    client.answer = refusal(47003, 'argument invalid! data.thing1.value invalid');
    expect(await element.send({ anyway: true })).to.equal(false);
    expect(client.sent.map(({ body }) => body)).to.deep.equal([long]);
    expect(events.map(({ type }) => type)).to.deep.equal(['wechat-refused']);
    await settled();
    // Our own sentence says more than the errcode does.
    expect(read(fieldOf(element, 'thing1'), '[part=error]'))
      .to.contain('请删去 1 个')
      .and.not.to.contain('另有');
  });

  it('marks the field that WeChat names, keeps the message, and forgets once it is edited', async () => {
    const { element, client } = await connected({ value: good });
    const details: unknown[] = [];
    element.addEventListener('wechat-refused', ({ detail }) => details.push(detail));
    client.answer = refusal(47003, 'argument invalid! data.character_string2.value invalid');
    expect(await element.send()).to.equal(false);
    await settled();
    const field = fieldOf(element, 'character_string2');
    expect(read(field, '[part=error]')).to.contain('微信没有收下现在的内容');
    expect(verdict(element)).to.equal('有一个字段微信没有收下，已标出，改好再发（47003）');
    expect(element.value).to.deep.equal(good);
    expect(details).to.have.length(1);
    expect(details[0]).to.deep.include({ errcode: 47003 });
    expect(details[0]).to.have.nested.property('issue.path').that.deep.equals(['data', 'character_string2', 'value']);
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '8' });
    await settled();
    expect(read(field, '[part=error]')).to.equal('');
    expect(verdict(element)).to.equal('可以发送');
  });

  it('may be sent again unchanged: what WeChat minded may have changed since', async () => {
    const { element, client } = await connected({ value: good });
    client.answer = refusal(47003, 'argument invalid! data.thing1.value invalid');
    await element.send();
    client.answer = { errcode: 0, errmsg: 'ok' };
    expect(await element.send()).to.equal(true);
    await settled();
    expect(fieldOf(element, 'thing1').matches(':state(invalid)')).to.equal(false);
  });

  it('says of a receiver who does not follow who it is and what has to happen (L01)', async () => {
    const { element, client } = await connected({ value: good, to: '立夏' });
    expect(read(element, '[part=send]')).to.equal('发送给立夏');
    client.answer = refusal(43004, 'require subscribe');
    await element.send();
    await settled();
    expect(verdict(element)).to.equal('立夏没有关注这个账号，重新关注之后才能收到（43004）');
    expect(element.issues).to.deep.equal([]);
    expect(element.value).to.deep.equal(good);
  });

  for (const [reason, sentence] of [
    ['no-answer', '/__wechat/x 没有应答。请确认模拟器或代理已经启动，再试一次。'],
    ['not-wechat', '/__wechat/x 没有模拟器或代理在应答：收到的不是微信接口的 JSON。请核对 wechat-connection 的 base。'],
  ] as const) {
    it(`says where nobody answers (${reason}), and keeps the message`, async () => {
      const { element, client } = await connected({ value: good });
      const events = heard(element, 'wechat-sent', 'wechat-refused');
      client.answer = new UnreachableError('/__wechat/x', reason);
      expect(await element.send()).to.equal(false);
      await settled();
      expect(verdict(element)).to.equal(sentence);
      expect(events).to.have.length(0);
      expect(element.value).to.deep.equal(good);
    });
  }

  it('says any other reason in the words it came with', async () => {
    const { element, client } = await connected({ value: good });
    client.answer = new Error('the token could not be read');
    await element.send();
    await settled();
    expect(verdict(element)).to.equal('没有发出去：the token could not be read');
  });

  it('says that there is no connection, where a page neither has one nor sends by itself', async () => {
    const { element } = await composer({ value: good });
    expect(await element.send()).to.equal(false);
    await settled();
    expect(verdict(element)).to.contain('页面上没有 wechat-connection');
  });

  it('sends once while an answer is on its way, whatever is written meanwhile', async () => {
    const { element, client } = await connected({ value: good });
    client.hold();
    const first = element.send();
    await settled();
    expect(read(element, '[part=send]')).to.equal('发送中');
    expect(await element.send()).to.equal(false);
    fieldOf(element, 'thing1').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '大' });
    expect(await element.send()).to.equal(false);
    client.answer = refusal(47003, 'argument invalid! data.thing1.value invalid');
    client.release?.();
    expect(await first).to.equal(false);
    await settled();
    expect(client.sent).to.have.length(1);
    // What was refused is no longer what stands there.
    expect(fieldOf(element, 'thing1').matches(':state(invalid)')).to.equal(false);
    expect(find(element, '[part=send]').getAttribute('aria-disabled')).to.equal('false');
  });

  it('is a real event that can be cancelled, from the composer outwards', () => {
    const event = new WechatSendEvent({ kind: 'text', value: {}, filled: {}, issues: [] });
    expect(event).to.include({ type: 'wechat-send', bubbles: true, composed: true, cancelable: true });
  });

  it('does nothing while disabled', async () => {
    const { element, client } = await connected({ value: good, disabled: true });
    expect(await element.send()).to.equal(false);
    find(element, '[part=send]').click();
    await settled();
    expect(client.sent).to.have.length(0);
  });

  it('leaves its foot out where the page has its own', async () => {
    const { element, client } = await connected({ value: good, bare: true });
    expect(element.shadowRoot!.querySelector('[part=foot]')).to.equal(null);
    expect(await element.send()).to.equal(true);
    expect(client.sent).to.have.length(1);
  });
});

describe('wechat-template-composer: reading the templates', () => {
  const options = (element: Element) =>
    [...find<HTMLSelectElement>(element, 'select').options].map(({ label }) => label);

  it('reads them from the connection, once', async () => {
    const { element, client } = await connected();
    expect(options(element)).to.deep.equal(['选择模板', '订单发货通知', '预约成功通知', '购买成功通知']);
    element.value = good;
    element.disabled = true;
    await settled();
    expect(client.asked).to.equal(1);
  });

  it('does not read them again for another receiver', async () => {
    const { connection } = await connected();
    const asked: string[] = [];
    const fetch = window.fetch.bind(window);
    window.fetch = (address) => {
      asked.push(address as string);
      return Promise.resolve(Response.json({ template_list: [shipped] }));
    };
    try {
      connection.client = undefined;
      await settled();
      connection.touser = 'o1';
      await settled();
      connection.touser = 'o2';
      await settled();
      expect(asked).to.deep.equal(['/__wechat/cgi-bin/template/get_all_private_template']);
      connection.base = '/elsewhere';
      await settled();
      expect(asked).to.have.length(2);
    } finally {
      window.fetch = fetch;
    }
  });

  it('says that it is reading', async () => {
    const client = new FakeClient();
    client.hold();
    const { element } = await connected({}, client);
    expect(options(element)).to.deep.equal(['正在读取模板']);
    client.release?.();
    await settled();
    expect(options(element)).to.have.length(4);
  });

  it('says why they could not be read, and reads again on request', async () => {
    const client = new FakeClient();
    client.list = new UnreachableError('/__wechat/x', 'not-wechat');
    const { element } = await connected({}, client);
    expect(read(element, '.note.error')).to.match(/^模板没有读到：.*没有模拟器或代理在应答.*再试一次$/u);
    client.list = [booked];
    find(element, '.note.error button').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(options(element)).to.deep.equal(['选择模板', '预约成功通知']);
    expect(read(element, '.note.error')).to.equal('');
  });

  it('says where templates come from when the account has none', async () => {
    const client = new FakeClient();
    client.list = [];
    const { element } = await connected({}, client);
    expect(read(element, '[part=hint]')).to.equal('这个账号还没有模板。先在公众平台添加一个，这里会列出来');
  });

  it('keeps what was set before the client came', async () => {
    const { element } = await composer({ value: good });
    element.templates = undefined;
    const connection = document.createElement('wechat-connection');
    connection.client = new FakeClient();
    element.form!.before(connection);
    connection.append(element.form!);
    await settled();
    expect(fieldOf(element, 'thing1').value).to.equal('手冲壶');
    expect(element.value).to.deep.equal(good);
    connection.remove();
  });

  it('reads the templates of another account when the client changes, and drops late answers of the first', async () => {
    const first = new FakeClient();
    first.hold();
    const { connection, element } = await connected({}, first);
    const second = new FakeClient();
    second.list = [booked];
    connection.client = second;
    await settled();
    first.release?.();
    await settled();
    expect(element.shadowRoot!.querySelector('.note.error')).to.equal(null);
    expect(options(element)).to.deep.equal(['选择模板', '预约成功通知']);
    await pick(element, booked.template_id);
    expect(fieldOf(element, 'time2').label).to.equal('预约时间');
  });

  it('offers no templates of the account that was left', async () => {
    const { connection, element } = await connected();
    const client = new FakeClient();
    client.hold();
    connection.client = client;
    await settled();
    expect(options(element)).to.deep.equal(['正在读取模板']);
  });

  it('uses the templates it is given, and asks nobody', async () => {
    const client = new FakeClient();
    const { element } = await connected({ templates: [booked] }, client);
    expect(options(element)).to.deep.equal(['选择模板', '预约成功通知']);
  });
});
