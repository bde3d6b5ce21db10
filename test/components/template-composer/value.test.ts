import { expect } from '@open-wc/testing';
import { composer, fieldOf, shipped } from '../composer-sample.js';

// What holds for the value of every composer is in `composer-suite.ts`.
describe('wechat-template-composer: its value', () => {
  it('shows what is no text as it stands, to be mended', async () => {
    const data = { thing1: { value: { a: 1 } }, character_string2: 42, const3: null };
    const { element } = await composer({ value: { template_id: shipped.template_id, data } });
    expect(fieldOf(element, 'thing1').value).to.equal('{"a":1}');
    expect(fieldOf(element, 'character_string2').value).to.equal('42');
    expect(element.value?.data).to.deep.equal(data);
  });
});
