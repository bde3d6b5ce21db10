import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { heard, read } from '../inside.js';
import { composer, fieldOf, good, shipped } from '../composer-sample.js';

/** Texts, keys and shapes that a body may hold, right or wrong. */
const json = fc.jsonValue({ maxDepth: 3 });
const entry = fc.oneof(fc.record({ value: fc.string({ unit: 'binary' }) }), json);
const bodies = fc
  .record(
    {
      template_id: fc.oneof(fc.constant(shipped.template_id), json),
      url: fc.oneof(fc.webUrl(), json),
      miniprogram: json,
      client_msg_id: json,
      data: fc.oneof(fc.dictionary(fc.constantFrom('thing1', 'character_string2', 'const3', 'other'), entry), json),
      unknown: json,
    },
    { requiredKeys: [] },
  )
  .filter((body) => Object.keys(body).length > 0);

describe('wechat-template-composer: its value', () => {
  it('is the JSON that was set, key for key, whatever it holds', async () => {
    const { element } = await composer();
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const text = JSON.stringify(body);
        element.value = text;
        expect(JSON.stringify(element.value)).to.equal(JSON.stringify(JSON.parse(text)));
        element.value = body;
        await element.updateComplete;
        expect(JSON.stringify(element.value)).to.equal(text);
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it('keeps unknown keys and the order in which they came', async () => {
    const { form, element } = await composer();
    const text = `{"data":{"x":1},"later":[null],"template_id":"${shipped.template_id}"}`;
    element.value = text;
    expect(JSON.stringify(element.value)).to.equal(text);
    expect(new FormData(form).get('message')).to.equal(text);
  });

  it('is frozen to its depths, and no longer the object that was given', async () => {
    const { element } = await composer();
    const given = { template_id: shipped.template_id, data: { thing1: { value: '手冲壶' } } };
    element.value = given;
    given.data.thing1.value = '变了';
    const data = element.value.data as { thing1: { value: string } };
    expect(data.thing1.value).to.equal('手冲壶');
    expect(Object.isFrozen(element.value) && Object.isFrozen(data) && Object.isFrozen(data.thing1)).to.equal(true);
  });

  it('leaves the receiver out, and says who it was', async () => {
    const { form, element } = await composer({ value: { touser: 'o1', ...good } });
    expect(element.value).to.deep.equal(good);
    expect(element.recipient).to.deep.equal({ touser: 'o1' });
    expect(new FormData(form).get('message')).to.equal(JSON.stringify(good));
  });

  it('is null, and no form entry, while nothing was entered', async () => {
    const { form, element } = await composer();
    for (const nothing of [null, undefined, '', ' \n', 'null', '{}']) {
      element.value = good;
      element.value = nothing;
      expect(element.value).to.equal(null);
      expect(element.issues).to.deep.equal([]);
      expect([...new FormData(form)]).to.deep.equal([]);
    }
  });

  for (const text of ['{"template_id":', 'hello', '[1]', '5', '"text"']) {
    it(`is left as it was by ${text}, and an issue says so`, async () => {
      const { form, element } = await composer({ value: good });
      const events = heard(element, 'input', 'change');
      element.value = text;
      await element.updateComplete;
      expect(element.value).to.deep.equal(good);
      expect(form.checkValidity()).to.equal(false);
      expect(element.validationMessage).to.contain('不是 JSON');
      expect(read(element, '.note.error')).to.contain('原来的内容还在');
      expect(events).to.have.length(0);
      element.value = good;
      expect(form.checkValidity()).to.equal(true);
    });
  }

  it('comes from its attribute, and comes back on reset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><wechat-template-composer name="message" value=${JSON.stringify(good)}></wechat-template-composer></form>`,
    );
    const element = form.querySelector('wechat-template-composer')!;
    expect(element.value).to.deep.equal(good);
    element.value = null;
    form.reset();
    expect(element.value).to.deep.equal(good);
    expect(new FormData(form).get('message')).to.equal(JSON.stringify(good));
  });

  it('is taken back from what the browser kept over a reload', async () => {
    const { element } = await composer();
    element.formStateRestoreCallback(JSON.stringify(good));
    expect(element.value).to.deep.equal(good);
  });

  it('shows what is no text as it stands, to be mended', async () => {
    const data = { thing1: { value: { a: 1 } }, character_string2: 42, const3: null };
    const { element } = await composer({ value: { template_id: shipped.template_id, data } });
    expect(fieldOf(element, 'thing1').value).to.equal('{"a":1}');
    expect(fieldOf(element, 'character_string2').value).to.equal('42');
    expect(element.value?.data).to.deep.equal(data);
  });

  it('is needed where the host requires it', async () => {
    const { form, element } = await composer({ required: true });
    expect(form.checkValidity()).to.equal(false);
    await element.updateComplete;
    expect(read(element, '.note.error')).to.equal('请填写「模板」。');
    element.value = good;
    expect(form.checkValidity()).to.equal(true);
  });

  it('is neither sent nor judged in a disabled fieldset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset disabled><wechat-template-composer name="message" required></wechat-template-composer></fieldset>
      </form>`,
    );
    expect(form.checkValidity()).to.equal(true);
    expect([...new FormData(form)]).to.deep.equal([]);
    const element = form.querySelector('wechat-template-composer')!;
    expect(element.shadowRoot!.querySelector('select')!.disabled).to.equal(true);
  });
});
