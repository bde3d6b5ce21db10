import { fieldType } from '../../wechat/field/index.js';
import { isError, type Issue } from '../../wechat/issue.js';
import type { FieldWords } from '../locale/field.js';

/** A way out of an issue: what the button says, and the text it leaves. */
interface Mended {
  readonly label: string;
  readonly text: string;
}

/** The ways out of an issue that need no thought: cut, remove, send it empty. */
export function fixesOf(issue: Issue, name: string, value: string, words: FieldWords): readonly Mended[] {
  if (!isError(issue)) return [];
  const { code, limit, received, unit } = issue;
  if (code === 'too-long' && unit === 'code-point' && limit !== undefined) {
    return [{ label: words.cut, text: [...value].slice(0, limit).join('') }];
  }
  if (code === 'bad-character') {
    const wrong = new Set(String(received));
    return [{ label: words.remove, text: [...value].filter((character) => !wrong.has(character)).join('') }];
  }
  // An absent `const` may be sent empty, which choosing the empty choice again would not say.
  return code === 'missing' && fieldType(name) === 'const' ? [{ label: words.leaveEmpty, text: '' }] : [];
}
