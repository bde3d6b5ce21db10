/**
 * A section of a Markdown text, without its heading, so that a page of the catalogue says what the README says.
 *
 * Links to files of the repository become plain words: they lead nowhere in the catalogue.
 */
export function section(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`There is no section "${heading}".`);
  const level = heading.split(' ', 1).join('').length;
  const rest = lines.slice(start + 1);
  let inCode = false;
  const end = rest.findIndex((line) => {
    if (line.startsWith('```')) inCode = !inCode;
    const hashes = /^#+(?= )/.exec(line)?.[0].length ?? Infinity;
    return !inCode && hashes <= level;
  });
  return withoutRelativeLinks(rest.slice(0, end < 0 ? undefined : end).join('\n'));
}

/** Keeps the words of a link that leads to a file beside the text. */
export function withoutRelativeLinks(markdown: string): string {
  return markdown.replace(/(?<!!)\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
