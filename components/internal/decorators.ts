import type { PropertyDeclaration, ReactiveElement } from 'lit';

// Lit's own decorators, for the one kind of decorators that we compile to: a fifth of their bytes.

/** Makes a field a reactive property; an accessor too, which stays as it is written and asks for the update itself. */
export function property(options?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options); // the class of an element's prototype
  };
}

/** Makes a field a reactive property of the element's own, which no attribute sets. */
export function state() {
  return property({ state: true, attribute: false });
}

/** Makes a field find what matches in the rendering; null before there is one. */
export function query(selector: string) {
  return (prototype: ReactiveElement, name: string): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: { readonly renderRoot?: ParentNode }): Element | null {
        return this.renderRoot?.querySelector(selector) ?? null;
      },
    });
  };
}
