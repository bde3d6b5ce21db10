import type { LitElement } from 'lit';
import { pieces } from '../../wechat/merge-field/parse.js';
import { findLinks, type Link } from '../../wechat/message/link.js';
import type { FoundEmoticon } from '../../wechat/text/emoticons.js';
import { isWebAddress } from '../../wechat/text/web-address.js';
import { mayHoldEmoticons, parseText } from '../../wechat/text/runs.js';
import { Later, type Coming } from '../internal/later.js';
import type { Variable } from '../internal/merge.js';
import { OnDemand } from '../internal/on-demand.js';
import type { TokenKind } from '../internal/token-editor/token.js';
import type { TextMessages } from '../locale/text.js';

const emoticons = new OnDemand(() => import('../../wechat/text/emoticons.js'));

/** What the tokens of a text are drawn by. */
interface Known {
  readonly words: TextMessages['tool'];
  readonly variables: readonly Variable[] | undefined;
  /** Undefined until the table is there: codes stay text. */
  readonly emoticons: ((text: string) => readonly FoundEmoticon[]) | undefined;
}

/** Links and emoticon codes as tokens: the words of a link, the sign of a code, as the phone shows them. */
export class TextTokens {
  readonly #table: Coming<NonNullable<Known['emoticons']>>;
  #known: Known | undefined;
  #kinds: readonly TokenKind[] = [];

  constructor(host: LitElement) {
    this.#table = new Later(host, emoticons, ({ findEmoticons }) => findEmoticons);
  }

  /** What is drawn in a text: the same list until it would find others. */
  kinds(text: string, words: Known['words'], variables: Known['variables']): readonly TokenKind[] {
    if (mayHoldEmoticons(text)) this.#table.want();
    const { part: emoticons } = this.#table;
    const before = this.#known;
    if (before?.words !== words || before.variables !== variables || before.emoticons !== emoticons) {
      this.#known = { words, variables, emoticons };
      this.#kinds = [linkTokens(this.#known), ...(emoticons ? [emoticonTokens(words, emoticons)] : [])];
    }
    return this.#kinds;
  }
}

function linkTokens({ words, variables }: Known): TokenKind {
  return (source) =>
    findLinks(source).map(({ start, end, link }) => ({
      kind: 'link',
      start,
      end,
      label: wordsOf(link, variables),
      role: words[link.appid === undefined ? 'link' : 'mini-program'],
      tone: isAlive(link) ? 'known' : 'unknown',
    }));
}

/** What the phone would show of a link, variables by their names; the address where it has no words. */
function wordsOf({ label, href }: Link, variables: readonly Variable[] | undefined): string {
  const shown = pieces(label).map((piece) =>
    piece.type === 'text'
      ? piece.text
      : (variables?.find(({ key }) => key === piece.field.key)?.label ?? piece.field.key),
  );
  return shown.join('').trim() === '' ? href : shown.join('');
}

/** Whether it opens anything, as far as can be said before its merge fields are filled. */
function isAlive({ label, href, appid }: Link): boolean {
  return label.trim() !== '' && (appid !== undefined || isWebAddress(href) || href.startsWith('{{'));
}

function emoticonTokens(words: Known['words'], emoticons: NonNullable<Known['emoticons']>): TokenKind {
  return (source) => {
    let end = 0;
    return parseText(source, { emoticons }).flatMap((run) => {
      const start = end;
      end += run.source.length;
      if (run.type !== 'emoticon') return [];
      return { kind: 'emoticon', start, end, label: run.text, spoken: run.name, role: words.emoticon, tone: 'known' };
    });
  };
}
