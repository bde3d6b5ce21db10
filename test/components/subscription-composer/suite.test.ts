import fc from 'fast-check';
import { fieldOf } from '../composer-sample.js';
import { anyJson, anyText, describeComposer, someOf } from '../composer-suite.js';
import { clinic, good, shipped, templates, withText } from './sample.js';

const entry = fc.oneof(fc.record({ value: anyText }), anyJson);

describeComposer({
  tag: 'wechat-subscription-composer',
  properties: { templates },
  good,
  other: {
    template_id: clinic.template_id,
    data: { thing1: { value: '内科' }, time2: { value: '15:01' }, amount3: { value: '25元' } },
  },
  refused: withText('thing1', '字'.repeat(21)),
  grown: (added) => withText('thing1', `手冲壶${added}`),
  field: (composer) => fieldOf(composer, 'thing1'),
  bodies: someOf({
    template_id: fc.oneof(fc.constant(shipped.template_id), anyJson),
    page: fc.oneof(fc.webUrl(), anyJson),
    miniprogram: anyJson,
    data: fc.oneof(fc.dictionary(fc.constantFrom('thing1', 'character_string2', 'const3', 'other'), entry), anyJson),
    unknown: anyJson,
  }),
  missing: '请填写「模板」。',
});
