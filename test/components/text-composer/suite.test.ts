import fc from 'fast-check';
import type { Body } from '../../../components/internal/message-value.js';
import { anyJson, anyText, describeComposer, someOf } from '../composer-suite.js';

const textOf = (content: string): Body => ({ msgtype: 'text', text: { content } });

describeComposer({
  tag: 'wechat-text-composer',
  properties: {},
  good: textOf('您好'),
  other: textOf('再见'),
  refused: textOf('字'.repeat(700)),
  grown: (added) => textOf(`您好${added}`),
  field: (composer) => composer,
  bodies: someOf({
    msgtype: fc.oneof(fc.constant('text'), anyJson),
    text: fc.oneof(fc.record({ content: fc.oneof(anyText, anyJson) }), anyJson),
    customservice: anyJson,
    unknown: anyJson,
  }),
  missing: '请填写「文字内容」。',
});
