import { fixture, html } from '@open-wc/testing';
import '../../../components/field/define.js';
import type { WechatField } from '../../../components/field/field.js';
import { find, settled } from '../inside.js';

/** A form with one field in it, and a button for Tab to go on to: past the end of a page it would leave the page. */
export async function formWith(
  name: string,
  properties: Partial<WechatField> = {},
): Promise<{ form: HTMLFormElement; field: WechatField }> {
  const form = await fixture<HTMLFormElement>(html`<form>
      <wechat-field name=${name}></wechat-field>
      <button type="button">下一步</button>
    </form>`);
  const field = form.querySelector('wechat-field')!;
  Object.assign(field, { label: '物品名称', ...properties });
  await field.updateComplete;
  return { form, field };
}

/** Inserts a text at the caret as pasting does: line breaks and tabs come along. */
export async function paste(text: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to edit as a person does, in every browser
  document.execCommand('insertText', false, text);
  await settled();
}

/** An input method composing in a field, step by step. */
export function inputMethod(field: Element): {
  start: () => void;
  show: (text: string) => void;
  end: (text: string) => void;
  press: (key: string, more?: KeyboardEventInit) => KeyboardEvent;
} {
  const control = find<HTMLTextAreaElement>(field, 'textarea');
  const before = control.value;
  const show = (text: string, isComposing: boolean) => {
    control.value = before + text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
  };
  return {
    start: () => control.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true })),
    show: (text) => {
      show(text, true);
    },
    end: (text) => {
      show(text, true);
      control.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: text }));
      // Firefox says it once more when all is done.
      show(text, false);
    },
    press: (key, more) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
      control.dispatchEvent(event);
      return event;
    },
  };
}
