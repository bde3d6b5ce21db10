import type { CSSResultOrNative } from 'lit';
import { laterTokens } from './later-tokens.styles.js';

/** Adds styles to a root that came with a part loaded later; each sheet once. */
export function adopt(root: HTMLElement | DocumentFragment, styles: readonly CSSResultOrNative[]): void {
  if (!(root instanceof ShadowRoot)) return;
  for (const each of [laterTokens, ...styles]) {
    const sheet = each instanceof CSSStyleSheet ? each : each.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
