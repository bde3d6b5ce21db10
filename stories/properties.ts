import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/** Sets what a story is given: texts and numbers as attributes, as a page would write them, all else as properties. */
class PropertiesDirective extends Directive {
  override render(_given: object): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [given]: [object]): typeof noChange {
    for (const [name, value] of Object.entries(given)) {
      const attribute = attributeOf(element, name);
      if (attribute === undefined || (typeof value === 'object' && value !== null) || typeof value === 'function') {
        Reflect.set(element, name, value);
      } else if (value === undefined || value === null || value === false) {
        element.removeAttribute(attribute);
      } else {
        element.setAttribute(attribute, value === true ? '' : String(value));
      }
    }
    return noChange;
  }
}

/** The attribute of a property: Lit writes `timeZone` as `time-zone` only when it is told so. */
function attributeOf(element: Element, name: string): string | undefined {
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: readonly string[] };
  const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [dashed, name.toLowerCase()].find((attribute) => observedAttributes.includes(attribute));
}

export const properties = directive(PropertiesDirective);
