import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatConnection } from '../../../components/connection/connection.js';
import type { WechatTextComposer } from '../../../components/text-composer/text-composer.js';
import { FakeClient, refusal } from '../composer-sample.js';
import { find, hasFocus, heard, read, settled } from '../inside.js';

async function composer(
  value: WechatTextComposer['value'] = null,
): Promise<{ form: HTMLFormElement; element: WechatTextComposer; client: FakeClient }> {
  const client = new FakeClient();
  const connection = await fixture<WechatConnection>(
    html`<wechat-connection .client=${client}>
      <form>
        <wechat-text-composer name="message" .value=${value}></wechat-text-composer>
        <button type="button">下一步</button>
      </form>
    </wechat-connection>`,
  );
  await settled();
  return {
    form: connection.querySelector('form')!,
    element: connection.querySelector('wechat-text-composer')!,
    client,
  };
}

const bodyOf = (content: string) => ({ msgtype: 'text', text: { content } });
const control = (element: Element) => find<HTMLTextAreaElement>(element, 'textarea');

describe('wechat-text-composer', () => {
  it('makes the body of a text of what is typed, line breaks included (E25)', async () => {
    const { form, element } = await composer();
    const events = heard(form, 'input', 'change');
    element.focus();
    await sendKeys({ type: '您好' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: '请' });
    await sendKeys({ press: 'Tab' });
    expect(element.value).to.deep.equal(bodyOf('您好\n请'));
    expect(new FormData(form).get('message')).to.equal('{"msgtype":"text","text":{"content":"您好\\n请"}}');
    expect(events.map(({ type }) => type)).to.deep.equal(['input', 'input', 'input', 'input', 'change']);
  });

  it('counts bytes as WeChat does, and names the unit', async () => {
    const { element } = await composer(bodyOf('a'));
    for (const [content, counter] of [
      ['a', '1/2,048 字节'],
      ['字', '3/2,048 字节'],
      ['𠮷', '4/2,048 字节'],
      ['\n', '1/2,048 字节'],
    ] as const) {
      element.value = bodyOf(content);
      await element.updateComplete;
      expect(read(element, '[part=counter]')).to.equal(counter);
    }
  });

  it('takes 2,048 bytes, and says at once how many are too many', async () => {
    const { form, element } = await composer(bodyOf(`${'字'.repeat(682)}ab`));
    expect(form.checkValidity()).to.equal(true);
    element.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '字' });
    await settled();
    expect(form.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.equal('「文字内容」最多 2,048 字节，现有 2,051 字节，请删去 3 字节。');
    expect(read(element, '[part=error]')).to.contain('请删去 3 字节');
    expect(control(element).getAttribute('aria-invalid')).to.equal('true');
  });

  for (const [what, end, kept] of [
    ['a character that people see as one', '👨‍👩‍👧‍👦好', ''],
    ['a link', '<a href="https://shop.example">看</a>', ''],
    ['the code of an emoticon', '[微笑][微笑]', '[微笑]'],
    ['an escape', '\\{{name}}好好好', '\\{{name}}好好'],
  ] as const) {
    it(`offers to cut what is too long, not within ${what}, and takes that back in one step`, async () => {
      const before = '字'.repeat(678); // 2,034 bytes of 2,048
      const { form, element } = await composer(bodyOf(`${before}${end}`));
      const way = () => find(element, '[part=fix]');
      await waitUntil(() => element.shadowRoot?.querySelector('[part=fix]'), 'the way out', { timeout: 5_000 });
      const events = heard(element, 'input', 'change');
      expect(way().textContent.trim()).to.equal('截断');
      way().click();
      await settled();
      expect(element.value).to.deep.equal(bodyOf(`${before}${kept}`));
      expect(events.map(({ type }) => type)).to.deep.equal(['input', 'change']);
      expect(form.checkValidity()).to.equal(true);
      element.undo();
      expect(element.value).to.deep.equal(bodyOf(`${before}${end}`));
    });
  }

  it('is nothing again when it is emptied', async () => {
    const { form, element } = await composer(bodyOf('好'));
    element.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    expect(element.value).to.equal(null);
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(form.checkValidity()).to.equal(true);
  });

  it('does not send nothing, and says what to do', async () => {
    const { element, client } = await composer();
    find(element, '[part=send]').click();
    await settled();
    expect(client.sent).to.have.length(0);
    expect(hasFocus(element, 'textarea')).to.equal(true);
    element.value = bodyOf('');
    await settled();
    expect(read(element, '[part=error]')).to.equal('请填写「文字内容」。');
  });

  it('waits for an input method to settle a word', async () => {
    const { element } = await composer(bodyOf('好'));
    const events = heard(element, 'input');
    const area = control(element);
    area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    area.value = '好de';
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await settled();
    expect(element.value).to.deep.equal(bodyOf('好'));
    expect(read(element, '[part=counter]')).to.equal('3/2,048 字节');
    expect(area.value).to.equal('好de');
    area.value = '好的';
    area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await settled();
    expect(element.value).to.deep.equal(bodyOf('好的'));
    expect(events).to.have.length(1);
  });

  it('sends itself, and says why a closed window keeps it back (E05)', async () => {
    const { element, client } = await composer(bodyOf('您好'));
    expect(await element.send()).to.equal(true);
    expect(client.sent).to.deep.equal([{ kind: 'text', body: bodyOf('您好'), recipient: null }]);
    element.to = '立夏';
    client.answer = refusal(45015, 'response out of time limit or subscription is canceled');
    expect(await element.send()).to.equal(false);
    await settled();
    expect(read(element, '[part=verdict]')).to.equal('立夏的回复窗口已关闭，等立夏再发来消息，或改发模板消息（45015）');
  });
});
