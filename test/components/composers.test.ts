import fc from 'fast-check';
import type { Body } from '../../components/internal/message-value.js';
import type { MessageComposer } from '../../components/internal/message-composer.js';
import { booked, fieldOf, good, shipped, templates } from './composer-sample.js';
import { describeComposer } from './composer-suite.js';

const json = fc.jsonValue({ maxDepth: 3 });
const text = fc.string({ unit: 'binary' });
const some = (keys: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Body> =>
  fc.record(keys, { requiredKeys: [] }).filter((body) => Object.keys(body).length > 0);

const textOf = (content: string): Body => ({ msgtype: 'text', text: { content } });

describeComposer({
  tag: 'wechat-text-composer',
  properties: {},
  good: textOf('您好'),
  other: textOf('再见'),
  refused: textOf('字'.repeat(700)),
  grown: (added) => textOf(`您好${added}`),
  field: (composer) => composer,
  bodies: some({
    msgtype: fc.oneof(fc.constant('text'), json),
    text: fc.oneof(fc.record({ content: fc.oneof(text, json) }), json),
    customservice: json,
    unknown: json,
  }),
  missing: '请填写「文字内容」。',
});

const data = good.data as Readonly<Record<string, unknown>>;
const withThing = (value: string): Body => ({ ...good, data: { ...data, thing1: { value } } });
const entry = fc.oneof(fc.record({ value: text }), json);

describeComposer({
  tag: 'wechat-template-composer',
  properties: { templates },
  good,
  other: { template_id: booked.template_id, data: { thing1: { value: '理发' }, time2: { value: '15:01' } } },
  refused: withThing('字'.repeat(21)),
  grown: (added) => withThing(`手冲壶${added}`),
  field: (composer: MessageComposer) => fieldOf(composer, 'thing1'),
  bodies: some({
    template_id: fc.oneof(fc.constant(shipped.template_id), json),
    url: fc.oneof(fc.webUrl(), json),
    miniprogram: json,
    client_msg_id: json,
    data: fc.oneof(fc.dictionary(fc.constantFrom('thing1', 'character_string2', 'const3', 'other'), entry), json),
    unknown: json,
  }),
  missing: '请填写「模板」。',
});
