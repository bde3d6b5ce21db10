import { elementsOf } from './manifest.js';

/**
 * @typedef {{ readonly name: string, readonly description: string }} Entry
 * @typedef {Entry & { readonly values?: readonly { readonly name: string }[] }} Attribute
 * @typedef {Entry & { readonly attributes: readonly Attribute[] }} Tag
 */

/**
 * What an editor shows while someone writes our tags in HTML: VS Code's custom data, read from the manifest.
 *
 * @param {import('./element-manifest.js').Manifest} manifest
 * @returns {{ readonly version: 1.1, readonly tags: readonly Tag[] }}
 */
export function htmlData(manifest) {
  return { version: 1.1, tags: elementsOf(manifest).map(tagOf) };
}

/**
 * @param {import('./element-manifest.js').ElementEntry} element
 * @returns {Tag}
 */
function tagOf({ tagName, description = '', attributes = [], events = [], slots = [] }) {
  const lines = [
    description,
    list('Events', events),
    list(
      'Slots',
      slots.map(({ name, ...slot }) => ({ ...slot, name: name || '(default)' })),
    ),
  ];
  return { name: tagName, description: lines.filter(Boolean).join('\n\n'), attributes: attributes.map(attributeOf) };
}

/**
 * @param {string} title
 * @param {readonly import('./element-manifest.js').Named[]} named
 */
function list(title, named) {
  const lines = named.map(({ name, description = '' }) => `- \`${name}\`: ${description}`);
  return lines.length > 0 ? `**${title}**\n\n${lines.join('\n')}` : '';
}

/**
 * @param {import('./element-manifest.js').Named} attribute
 * @returns {Attribute}
 */
function attributeOf({ name, description = '', type }) {
  const values = valuesOf(type?.text ?? '');
  return { name, description, ...(values.length > 0 && { values }) };
}

/**
 * @param {string} type such as `'light' | 'dark' | ''`
 * @returns {readonly { readonly name: string }[]} what can be written; none where anything can
 */
function valuesOf(type) {
  const members = type.split('|').map((member) => member.trim());
  const names = members.flatMap((member) => /^'?([\w-]+)'?$/.exec(member)?.[1] ?? []);
  const listed = members.every((member) => /^('[\w-]*'|\d+|undefined)$/.test(member));
  return listed ? names.filter((name) => name !== 'undefined').map((name) => ({ name })) : [];
}
