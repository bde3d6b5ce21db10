/** What an element holds: a text (written as CDATA), a number (written bare), or elements in their order. */
export type XmlValue = string | number | readonly XmlField[];

/** An element: its name and what it holds. */
export type XmlField = readonly [name: string, value: XmlValue];

/** An element as it was read: its text, and its children by name, each name with all that bear it. */
export interface XmlElement {
  readonly text: string;
  readonly children: ReadonlyMap<string, readonly XmlElement[]>;
}

/** Elements inside elements that a reader follows; WeChat's own go 4 deep (our choice). */
const DEEPEST = 20;

/** What XML 1.0 does not allow anywhere, not even in CDATA: most control characters, lone halves of a pair. */
const NOT_XML = /^(?:(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs})$/u;

/** Writes elements as WeChat does: without blanks, texts in CDATA, numbers bare. */
export function writeXml(fields: readonly XmlField[]): string {
  return fields.map(([name, value]) => `<${name}>${written(value)}</${name}>`).join('');
}

function written(value: XmlValue): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cdata(value) : writeXml(value);
}

function cdata(text: string): string {
  // One by one: WebKit's expressions miss what follows half a pair.
  const allowed = [...text].filter((character) => !NOT_XML.test(character)).join('');
  return `<![CDATA[${allowed.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>|([^<]+)/y;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  text: string;
  readonly children: Map<string, XmlElement[]>;
}

/**
 * Reads one element and what it holds. Attributes are passed over; document types and their entities are no part of
 * what WeChat sends or takes, and are refused with everything else that is not well formed.
 *
 * @returns the root with its name; `undefined` when the text is no such XML.
 */
export function readXml(xml: string): { readonly name: string; readonly root: XmlElement } | undefined {
  const source = xml.trim().replace(/^\ufeff/, '');
  const open: Open[] = [];
  let found: { readonly name: string; readonly root: XmlElement } | undefined;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const [token, data, slash, name, selfClosed, text] = TOKEN.exec(source) ?? [];
    if (token === undefined) return undefined;
    const inside = open.at(-1);
    if (name !== undefined) {
      if (slash === '/') {
        if (inside?.name !== name || selfClosed === '/') return undefined;
        open.pop();
        found = close(inside, open.at(-1)) ?? found;
      } else {
        if (found || open.length === DEEPEST) return undefined;
        const element = { name, text: '', children: new Map<string, XmlElement[]>() };
        if (selfClosed === '/') found = close(element, inside) ?? found;
        else open.push(element);
      }
    } else {
      const said = data ?? (text === undefined ? '' : unescaped(text));
      if (said === undefined) return undefined;
      if (inside) inside.text += said;
      else if (data !== undefined || said.trim() !== '') return undefined;
    }
  }
  return open.length === 0 ? found : undefined;
}

/** Hands an element that has ended to the one around it; the outermost is the result. */
function close({ name, text, children }: Open, around: Open | undefined) {
  const root: XmlElement = { text, children };
  if (!around) return { name, root };
  const known = around.children.get(name);
  if (known) known.push(root);
  else around.children.set(name, [root]);
  return undefined;
}

/** The text with its entities replaced; `undefined` when it names one that XML itself does not have. */
function unescaped(text: string): string | undefined {
  const unknown: string[] = [];
  const plain = text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));?/gi,
    (whole, ten?: string, hex?: string, name?: string) => {
      const code = ten === undefined ? parseInt(hex ?? '', 16) : Number(ten);
      const character = name === undefined ? codePoint(code) : ENTITIES[name];
      if (character === undefined || !whole.endsWith(';')) unknown.push(whole);
      return character ?? '';
    },
  );
  return unknown.length === 0 ? plain : undefined;
}

function codePoint(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
