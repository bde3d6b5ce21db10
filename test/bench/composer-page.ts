import '../../components/phone/define.js';
import '../../components/template-composer/define.js';
import '../../components/text-composer/define.js';
import type { WechatField } from '../../components/field/field.js';
import type { PhoneMessage } from '../../components/phone/phone.js';
import type { WechatTextComposer } from '../../components/text-composer/text-composer.js';
import type { Template } from '../../wechat/context.js';
import { markKeys, mounted } from './marks.js';

// The simple composers: many of them, and one with a phone beside it that shows what is written.

/** Which composer, with how many characters in it. */
export interface Sample {
  readonly kind: 'text' | 'template';
  readonly size: number;
}

/** The fields of a template message hold 20 characters each; the last is free for the next key. */
const ROOM = 20;

type Composer = ReturnType<typeof composerOf>;

function composerOf({ kind, size }: Sample) {
  if (kind === 'text') {
    const value = size === 0 ? null : { msgtype: 'text', text: { content: '字'.repeat(size) } };
    return Object.assign(document.createElement('wechat-text-composer'), { value });
  }
  const names = Array.from({ length: size / ROOM || 1 }, (_, index) => `thing${index + 1}`);
  const template: Template = {
    template_id: 'order-shipped'.padEnd(43, '_'),
    title: '订单发货通知',
    content: names.map((name, index) => `第 ${index + 1} 项：{{${name}.DATA}}`).join('\n'),
  };
  const data = Object.fromEntries(names.map((name) => [name, { value: '字'.repeat(ROOM - 1) }]));
  const value = size === 0 ? null : { template_id: template.template_id, data };
  return Object.assign(document.createElement('wechat-template-composer'), { templates: [template], value });
}

/** What can be written into: the composer itself, or its fields. */
function controlsOf(composer: Composer): readonly (WechatField | WechatTextComposer)[] {
  return 'editing' in composer ? [composer] : [...composer.renderRoot.querySelectorAll('wechat-field')];
}

/** Whether everything that the sample shows is there; the fields of a template come after their composer. */
function isWhole(composer: Composer, { kind, size }: Sample): boolean {
  const controls = controlsOf(composer);
  const expected = kind === 'text' ? 1 : size / ROOM;
  return controls.length >= expected && controls.every(({ isUpdatePending }) => !isUpdatePending);
}

function mount(count: number, sample: Sample): Promise<void> {
  return mounted(
    count,
    () => composerOf(sample),
    (composer) => isWhole(composer, sample),
  );
}

async function write(sample: Sample): Promise<void> {
  const composer = composerOf(sample);
  const phone = document.createElement('wechat-phone');
  phone.style.setProperty('height', '700px');
  const show = () => (phone.messages = messagesOf(composer));
  composer.addEventListener('input', show);
  show();
  document.body.append(composer, phone);
  await Promise.all([composer.updateComplete, phone.updateComplete]);
  while (!isWhole(composer, sample)) await new Promise(requestAnimationFrame);
  const [control] = controlsOf(composer);
  const { editing } = control ?? {};
  editing?.select(editing.text.length, editing.text.length);
  editing?.focus();
  markKeys(phone.renderRoot);
}

function messagesOf(composer: Composer): readonly PhoneMessage[] {
  const { kind, value } = composer;
  if (!value) return [];
  const template = 'template' in composer ? composer.template : undefined;
  return [{ direction: 'in', kind, body: value, draft: true, ...(template && { context: { template } }) }];
}

Object.assign(globalThis, { bench: { mount, write } });
