import { markKeys } from '../marks.js';

// A text, and the same text beside it.

function write({ size }: { readonly size: number }): void {
  const control = document.createElement('textarea');
  const preview = document.createElement('div');
  control.addEventListener('input', () => (preview.textContent = control.value));
  control.value = '字'.repeat(size);
  preview.textContent = control.value;
  document.body.append(control, preview);
  control.focus();
  markKeys(preview);
}

Object.assign(globalThis, { bench: { write } });
