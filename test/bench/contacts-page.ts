import '../../components/template-composer/define.js';
import { BEGIN, END } from './marks.js';

// A template message with merge fields in every text, and how long it takes to look through all contacts.

const names = ['thing1', 'thing2', 'character_string3', 'thing4'];
const texts = ['{{name}}的手冲壶', '{{city|本市仓库}}发货', '{{order}}', '谢谢{{name:8}}'];
const template = {
  template_id: 'order-shipped'.padEnd(43, '_'),
  title: '订单发货通知',
  content: names.map((name, index) => `第 ${index + 1} 项：{{${name}.DATA}}`).join('\n'),
};

/** Resolves once the composer says that all are looked through. */
async function look(count: number): Promise<void> {
  const contacts = Array.from({ length: count }, (_, index) => ({
    name: `客户${index}`,
    order: `QZ${index}`,
    city: index % 3 === 0 ? '' : '杭州',
  }));
  const composer = Object.assign(document.createElement('wechat-template-composer'), {
    templates: [template],
    variables: [{ key: 'name', label: '昵称' }],
    value: {
      template_id: template.template_id,
      url: 'https://shop.example/{{order}}',
      data: Object.fromEntries(names.map((name, index) => [name, { value: texts[index] }])),
    },
  });
  document.body.replaceChildren(composer);
  const said = () => composer.renderRoot.querySelector('.preview-as .aside')?.textContent ?? '';
  // Once without contacts: what is loaded for merge fields has nothing to do with how many there are.
  composer.contacts = contacts.slice(0, 1);
  while (!said().includes('验过')) await frame();
  performance.mark(`${BEGIN} contacts`);
  composer.contacts = contacts;
  while (!said().includes(`${count.toLocaleString('en')} 位联系人验过`)) await frame();
  performance.mark(`${END} contacts`);
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

Object.assign(globalThis, { bench: { look } });
