import type { FieldContext } from '../context.js';
import { fieldType } from './index.js';

/** The type whose rule is applied to a parameter; in a legacy template there is but one. */
export function ruleType(name: string, context: FieldContext): string {
  return context.legacy ? 'legacy' : fieldType(name);
}

/** The values that a `const` or `enum` parameter may take; undefined where they are unknown, or it is of another type. */
export function listedValues(name: string, context: FieldContext): readonly string[] | undefined {
  const type = ruleType(name, context);
  if (type === 'const') return context.approved;
  return type === 'enum' || type === 'enum_string' ? context.values : undefined;
}
