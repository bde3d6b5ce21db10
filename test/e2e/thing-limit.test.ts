import { expect } from 'chai';
import { ComposerStage } from './composer-stage.js';

describe('21 characters typed into thing1 of a template composer in a form', function () {
  this.timeout(60_000);
  let stage: ComposerStage;
  before(async () => {
    stage = await ComposerStage.open();
    const [template] = stage.templates;
    const data = {
      character_string2: { value: 'QZ20260105004217' },
      thing3: { value: '飞鹭速运' },
      character_string4: { value: 'FL8830512764201' },
      time5: { value: '2026-01-05 09:30' },
    };
    await stage.judge([{ template_id: template?.template_id, data }]);
    const { keyboard } = stage.page;
    // The picker comes first, then thing1.
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('twenty-one characters');
  });
  after(async () => {
    await stage.close();
  });

  /** What a page around the composer can see of it. */
  const seen = () =>
    stage.page.evaluate(() => {
      const composer = document.querySelector('wechat-template-composer')!;
      const field = composer.shadowRoot?.querySelector('wechat-field[name="thing1"]');
      return {
        sent: new FormData(composer.form!).get('message'),
        value: JSON.stringify(composer.value),
        invalid: field?.shadowRoot?.querySelector('[part="control"]')?.getAttribute('aria-invalid'),
        sentence: field?.shadowRoot?.querySelector('[part="error"]')?.textContent,
        message: composer.validationMessage,
        passes: composer.form?.checkValidity(),
      };
    });

  it('are kept, mark the field while they are typed, and block the form with the number to delete (L13)', async () => {
    const { sent, value, invalid, sentence, message, passes } = await seen();
    expect(JSON.parse(value)).to.have.nested.property('data.thing1.value', 'twenty-one characters');
    expect(sent).to.equal(value);
    expect(invalid).to.equal('true');
    // On the screen the blanks do not break the line.
    expect(sentence).to.match(/请删去\s1\s个/);
    expect(message).to.contain('请删去 1 个');
    expect(passes).to.equal(false);
  });

  it('are refused with 47003 and a rid when they are sent all the same (L13)', async () => {
    const { value } = await seen();
    const { errcode, errmsg } = await stage.send(JSON.parse(value) as object);
    expect(errcode).to.equal(47003);
    expect(errmsg).to.match(/^argument invalid! data\.thing1\.value invalid rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('let the form pass, and arrive, once the last is deleted', async () => {
    await stage.page.keyboard.press('Backspace');
    const { value, invalid, passes } = await seen();
    expect({ invalid, passes }).to.deep.equal({ invalid: null, passes: true });
    expect(await stage.send(JSON.parse(value) as object)).to.include({ errcode: 0 });
  });
});
