/** Registers an element. A tag that exists stays as it is: the page may hold two copies of this package. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) {
    console.warn(`wechat-composer: <${tag}> is already registered; this copy is not used.`);
    return;
  }
  customElements.define(tag, element);
}
