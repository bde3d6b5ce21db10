import { expect, fixture, html } from '@open-wc/testing';
import { NativeTextEditing } from '../../../components/internal/text-editing.js';
import { heard } from '../inside.js';

describe('NativeTextEditing', () => {
  let control: HTMLTextAreaElement;
  let editing: NativeTextEditing;

  beforeEach(async () => {
    control = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="内容">您好，再见</textarea>`);
    editing = new NativeTextEditing(control);
  });

  it('replaces what is selected, leaves the caret behind it and tells it once', () => {
    const told = heard(control, 'input');
    editing.select(0, 2);
    editing.insert('小满');
    expect(editing.text).to.equal('小满，再见');
    expect(editing.selection).to.deep.equal({ start: 2, end: 2 });
    expect(told).to.have.length(1);
  });

  it('replaces any stretch, and finds the selection again after the focus was elsewhere', () => {
    editing.focus();
    editing.replace(3, 5, '{{name|您}}');
    expect(editing.text).to.equal('您好，{{name|您}}');
    editing.select(1, 2);
    control.blur();
    expect(editing.selection).to.deep.equal({ start: 1, end: 2 });
    editing.focus();
    editing.insert('们');
    expect(editing.text).to.equal('您们，{{name|您}}');
  });
});
