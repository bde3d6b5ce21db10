import type { CSSResult, LitElement } from 'lit';

/** Gives an element further styles, of a part that was loaded later; the same ones twice do nothing. */
export function adoptLater({ renderRoot }: Pick<LitElement, 'renderRoot'>, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(renderRoot instanceof ShadowRoot) || renderRoot.adoptedStyleSheets.includes(styleSheet)) return;
  renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
}
