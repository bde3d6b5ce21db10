import type { Template } from '../../wechat/context.js';
import { fieldType } from '../../wechat/field/index.js';
import { isRecord } from '../../wechat/issue.js';
import { parseTemplate } from '../../wechat/message/template-content.js';
import { withKey, type Body } from '../internal/message-value.js';

/** What stays of `data` in another template: the parameters of the same name, and an empty text for each `const`. */
export function movedTo(template: Template, data: unknown): Body {
  const record = isRecord(data) ? data : {};
  let moved: Body = {};
  for (const name of parseTemplate(template.content).parameters) {
    if (Object.hasOwn(record, name)) moved = withKey(moved, name, record[name]);
    else if (fieldType(name) === 'const') moved = withKey(moved, name, { value: '' });
  }
  return moved;
}
