import type { Span } from '../text-editing.js';
import type { Token } from './token.js';

/** Has no width: where no text stands beside a token, the caret needs a place of its own. */
const FENCE = '\u200B';

/** The texts that begin with a fence of ours. A person may paste the same character; that one stays theirs. */
const fences = new WeakSet<Node>();
/** The sources of the tokens on the page. */
const sources = new WeakMap<Node, string>();
/** How the chips look, so that one that looks the same may stay. */
const looks = new WeakMap<Node, string>();
/** Line breaks that are there for the caret alone. */
const props = new WeakSet<Node>();

/** What an editor shows: texts as they are, tokens as chips. */
export interface Shown {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Draws the chip of a token. */
  readonly chip: (token: Token) => HTMLElement;
}

/** Shows a source in an editor. Texts that stay where they are keep their nodes, and with them the browser's caret. */
export function showIn(editor: HTMLElement, { source, tokens, chip }: Shown): void {
  const wanted: (string | Token)[] = [];
  let end = 0;
  for (const token of tokens) {
    wanted.push(source.slice(end, token.start), token);
    end = token.end;
  }
  wanted.push(source.slice(end));
  const nodes = wanted.map((piece, index) => {
    const old = editor.childNodes[index];
    if (typeof piece !== 'string') return chipNode(old, piece, source.slice(piece.start, piece.end), chip);
    return textNode(old, piece, wanted.length > 1);
  });
  // An empty last line has no height of its own.
  const open = source === '' || source.endsWith('\n');
  const shown = open ? [...nodes, propNode(editor)] : nodes;
  if (shown.length === editor.childNodes.length && shown.every((node, index) => node === editor.childNodes[index])) {
    return;
  }
  editor.replaceChildren(...shown);
}

function textNode(old: ChildNode | undefined, text: string, besideToken: boolean): Text {
  // Only a text that has no width needs the fence.
  const fenced = besideToken && (text === '' || text.startsWith('\n') || text.endsWith('\n'));
  const data = fenced ? FENCE + text : text;
  const node = old instanceof Text ? old : document.createTextNode('');
  if (node.data !== data) node.data = data;
  if (fenced) fences.add(node);
  else fences.delete(node);
  return node;
}

function chipNode(old: ChildNode | undefined, token: Token, source: string, chip: Shown['chip']): Node {
  const look = [source, token.kind, token.tone, token.role, token.label].join('\n');
  if (old && looks.get(old) === look) return old;
  const element = chip(token);
  element.contentEditable = 'false';
  sources.set(element, source);
  looks.set(element, look);
  return element;
}

function propNode(editor: HTMLElement): Node {
  const last = editor.lastChild;
  if (last && props.has(last)) return last;
  const prop = document.createElement('br');
  props.add(prop);
  return prop;
}

/** The source of what stands in an editor, also after the browser has changed it by itself. */
export function sourceOf(node: Node): string {
  const source = sources.get(node);
  if (source !== undefined) return source;
  if (node instanceof Text) return fences.has(node) ? node.data.replace(FENCE, '') : node.data;
  if (node instanceof HTMLBRElement) return props.has(node) ? '' : '\n';
  return [...node.childNodes].map(sourceOf).join('');
}

/** The child of an editor in which a node lies. */
function childOf(editor: HTMLElement, node: Node): Node | undefined {
  let child: Node | null = node;
  while (child && child.parentNode !== editor) child = child.parentNode;
  return child ?? undefined;
}

/** The chip in which a node lies, and where its token begins. */
export function chipAt(editor: HTMLElement, node: Node): { readonly chip: Node; readonly start: number } | undefined {
  const chip = childOf(editor, node);
  return chip && sources.has(chip) ? { chip, start: offsetIn(editor, editor, indexOf(editor, chip)) } : undefined;
}

function indexOf(editor: HTMLElement, child: Node): number {
  return [...editor.childNodes].findIndex((each) => each === child);
}

/** A place among the nodes as an offset of the source. Inside a token there is none: it counts as behind. */
export function offsetIn(editor: HTMLElement, node: Node, offset: number): number {
  const children = [...editor.childNodes];
  const length = (until: number) => children.slice(0, until).reduce((sum, each) => sum + sourceOf(each).length, 0);
  if (node === editor) return length(offset);
  const child = childOf(editor, node);
  if (!child) return 0;
  const before = length(indexOf(editor, child));
  if (sources.has(child)) return before + sourceOf(child).length;
  if (node instanceof Text) {
    const fence = fences.has(node) ? node.data.indexOf(FENCE) : -1;
    const inside = fence >= 0 && fence < offset ? offset - 1 : offset;
    return before + (child === node ? inside : sourceOf(child).indexOf(node.data) + inside);
  }
  return before + (offset > 0 ? sourceOf(child).length : 0);
}

/** An offset of the source as a place among the nodes: in a text wherever there is one. */
export function positionIn(editor: HTMLElement, at: number): readonly [node: Node, offset: number] {
  let left = at;
  for (const child of editor.childNodes) {
    const { length } = sourceOf(child);
    if (child instanceof Text && left <= length) return [child, left + (fences.has(child) ? 1 : 0)];
    if (left < length) return [editor, indexOf(editor, child)];
    left -= length;
  }
  return [editor, editor.childNodes.length - (editor.lastChild && props.has(editor.lastChild) ? 1 : 0)];
}

/** Marks the chips that are selected: browsers do not draw the selection over what cannot be edited. */
export function markSelected(editor: HTMLElement, tokens: readonly Token[], selected: Span | undefined): void {
  let index = 0;
  for (const child of editor.children) {
    if (!sources.has(child)) continue;
    const token = tokens[index];
    index += 1;
    const within = selected && token && token.start >= selected.start && token.end <= selected.end;
    child.classList.toggle('selected', within === true);
  }
}
