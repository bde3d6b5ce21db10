import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The rules and the simulator are tested in both worlds, elements in a page, sockets and journeys in Node. */
export const NODE_FOLDERS = ['test/wechat', 'test/simulator', 'test/node', 'test/e2e'];
export const BROWSER_FOLDERS = ['test/wechat', 'test/simulator', 'test/components'];

/**
 * @param {readonly string[]} folders
 * @param {string} [part] only files whose path contains this
 * @returns {string[]} test files, sorted, with `/` on every system
 */
export function testFiles(folders, part = '') {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.test.ts') && file.includes(part))
    .sort();
}
