import type { FieldContext } from '../context.js';
import { checkField } from '../field/index.js';
import { errorsFirst, type Issue } from '../issue.js';
import { explained } from './explain.js';
import { fillText, type Contact } from './fill.js';

/** Checks one parameter that may hold merge fields as one contact gets it, or with its fallbacks only. */
export function checkFilledField(
  name: string,
  text: string,
  contact: Contact | undefined,
  context: FieldContext = {},
  variables?: readonly string[],
): readonly Issue[] {
  const found = checkField(name, fillText(text, contact), context);
  return errorsFirst(explained(found, [], text, contact, variables));
}
