import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { formWith, paste } from './sample.js';

/** What a person types into a field of that name, and whether the form may go. */
const typed: readonly (readonly [id: string, name: string, text: string, passes: boolean])[] = [
  ['L09', 'symbol1', '!?', true],
  ['L09', 'symbol1', '字', false],
  ['L10', 'time1', '15:01', true],
  ['L10', 'time1', '15:01:59', true],
  ['L10', 'time1', '15.01', false],
  ['L11', 'date1', '2019年10月1日', true],
  ['L11', 'date1', '2019年10月', true],
  ['L11', 'date1', '10月1日', true],
  ['L11', 'date1', '2018-01-01', true],
  ['L11', 'date1', '2018/01/01', true],
  ['L11', 'date1', '2018.01.01', true],
  ['L11', 'date1', '2018-01', true],
  ['L11', 'date1', '01-01', true],
  ['L11', 'date1', '2018-13-01', false],
  ['L14', 'character_string1', 'Q-1/2#'.padEnd(32, '9'), true],
  ['L14', 'character_string1', 'Q-1/2#'.padEnd(33, '9'), false],
  ['L14', 'character_string1', '车位-256', false],
  ['L15', 'time1', '2019年10月1日 15:01', true],
  ['L15', 'time1', '2019年10月1日 15:01~2019年10月1日 16:01', true],
  ['L15', 'time1', '25:01', false],
  ['L16', 'amount1', '¥29.90', true],
  ['L16', 'amount1', '500.0元', true],
  ['L16', 'amount1', '¥123456789012', true],
  ['L16', 'amount1', '¥1234567890123', false],
  ['L18', 'car_number1', '粤A8Z888挂', true],
  ['L18', 'car_number1', '粤A8Z8888挂', false],
];

describe('wechat-field: the types of template parameters', () => {
  for (const [id, name, text, passes] of typed) {
    it(`${passes ? 'lets' : 'does not let'} the form go with ${text} in ${name} (${id})`, async () => {
      const { form, field } = await formWith(name);
      field.focus();
      await sendKeys({ type: text });
      expect(new FormData(form).get(name)).to.equal(text);
      expect(form.checkValidity()).to.equal(passes);
    });
  }

  it('does not let the form go with a control character among symbols (L09)', async () => {
    const { form, field } = await formWith('symbol1');
    field.focus();
    await paste('!\t?');
    expect(form.checkValidity()).to.equal(false);
  });
});
