import fc from 'fast-check';
import type { Body } from '../../../components/internal/message-value.js';
import { booked, fieldOf, good, shipped, templates } from '../composer-sample.js';
import { anyJson, anyText, describeComposer, someOf } from '../composer-suite.js';

const data = good.data as Readonly<Record<string, unknown>>;
const withThing = (value: string): Body => ({ ...good, data: { ...data, thing1: { value } } });
const entry = fc.oneof(fc.record({ value: anyText }), anyJson);

describeComposer({
  tag: 'wechat-template-composer',
  properties: { templates },
  good,
  other: { template_id: booked.template_id, data: { thing1: { value: '理发' }, time2: { value: '15:01' } } },
  refused: withThing('字'.repeat(21)),
  grown: (added) => withThing(`手冲壶${added}`),
  field: (composer) => fieldOf(composer, 'thing1'),
  bodies: someOf({
    template_id: fc.oneof(fc.constant(shipped.template_id), anyJson),
    url: fc.oneof(fc.webUrl(), anyJson),
    miniprogram: anyJson,
    client_msg_id: anyJson,
    data: fc.oneof(fc.dictionary(fc.constantFrom('thing1', 'character_string2', 'const3', 'other'), entry), anyJson),
    unknown: anyJson,
  }),
  missing: '请填写「模板」。',
});
