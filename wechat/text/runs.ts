/** A piece of a text message. What is not `text` can be tapped. */
export type Run =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string }
  | {
      readonly type: 'mini-program-link';
      readonly text: string;
      readonly appid: string;
      readonly path: string;
      /** What phones open that cannot open mini programs. */
      readonly href?: string;
    };

const ANCHOR = /<a\s([^<>]*)>([^<]*)<\/a>/giu;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
const BARE = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/giu;

/** Whether an address opens a web page: `http` or `https`, and nothing else. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/**
 * Reads the text of a message into runs; it never becomes markup.
 *
 * Links are `<a href="https://…">label</a>`, the same with `data-miniprogram-appid` and `data-miniprogram-path`, and bare
 * web addresses. Any other markup is text, and so is a link that opens neither a web page nor a mini program.
 *
 * **Source**: customer-service messages, official text.
 */
export function parseText(content: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of content.matchAll(ANCHOR)) {
    const link = linkOf(attributesOf(match[1] ?? ''), match[2] ?? '');
    if (!link) continue;
    runs.push(...bareLinks(content.slice(end, match.index)), link);
    end = match.index + match[0].length;
  }
  runs.push(...bareLinks(content.slice(end)));
  return runs;
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  return new Map([...source.matchAll(ATTRIBUTE)].map(([, name = '', a, b]) => [name.toLowerCase(), a ?? b ?? '']));
}

function linkOf(attributes: ReadonlyMap<string, string>, text: string): Run | undefined {
  const href = attributes.get('href') ?? '';
  const web = isWebAddress(href) ? { href } : undefined;
  const appid = attributes.get('data-miniprogram-appid');
  if (appid)
    return { type: 'mini-program-link', text, appid, path: attributes.get('data-miniprogram-path') ?? '', ...web };
  return web && { type: 'link', text, ...web };
}

function bareLinks(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(BARE)) {
    // A mark that ends a sentence is not part of the address.
    const href = match[0].replace(/[.,;:!?)\]']+$/u, '');
    if (!isWebAddress(href)) continue;
    if (match.index > end) runs.push({ type: 'text', text: text.slice(end, match.index) });
    runs.push({ type: 'link', text: href, href });
    end = match.index + href.length;
  }
  if (end < text.length) runs.push({ type: 'text', text: text.slice(end) });
  return runs;
}
