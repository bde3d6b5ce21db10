import { pieces } from '../../../wechat/merge-field/parse.js';
import { isFallback, writeField } from '../../../wechat/merge-field/write.js';
import type { MergeMessages } from '../../locale/merge.js';
import type { Variable } from '../merge.js';
import type { TokenKind } from './token.js';

/** A variable as it is put into a text, with the fallback the host gave it. */
export function writeVariable({ key, fallback }: Variable): string {
  return writeField(fallback !== undefined && isFallback(fallback) ? { key, fallback } : { key });
}

/** Merge fields as tokens: a chip with the variable's name, another look where there is no such variable. */
export function mergeTokens(variables: readonly Variable[] | undefined, words: MergeMessages): TokenKind {
  return (source) =>
    pieces(source).flatMap((piece) => {
      if (piece.type === 'text') return [];
      const { start, end, field } = piece;
      const known = variables?.find(({ key }) => key === field.key);
      const unknown = variables !== undefined && !known;
      return {
        kind: 'field',
        start,
        end,
        label: known?.label ?? field.key,
        role: unknown ? words.unknown : words.variable,
        tone: unknown ? 'unknown' : 'known',
      };
    });
}
