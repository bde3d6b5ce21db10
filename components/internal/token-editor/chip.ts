import { icon } from '../icons.js';
import { render } from 'lit';
import type { Token } from './token.js';

/** Draws a token: its label alone; ears hear what it is, eyes see an icon where it stands for nothing. */
export function drawChip({ kind, label, spoken, role, tone }: Token): HTMLElement {
  const chip = document.createElement('span');
  chip.className = `chip ${kind} ${tone}`;
  if (tone === 'unknown') {
    const sign = document.createElement('span');
    sign.className = 'sign';
    render(icon('warning'), sign);
    chip.append(...sign.childNodes);
  }
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.textContent = spoken === undefined ? `${role} ` : `${role} ${spoken}`;
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = label;
  if (spoken !== undefined) name.ariaHidden = 'true';
  chip.append(said, name);
  return chip;
}
