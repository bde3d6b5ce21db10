import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['components', 'simulator', 'wechat', 'package.json', 'custom-elements-manifest.config.js'];

/** Builds `dist/` unless it is newer than everything it is made from. For tests of the package as it is published. */
export function buildPackage() {
  // What a build writes last.
  const made = 'dist/vscode.html-custom-data.json';
  if (existsSync(made) && newest(SOURCES) < statSync(made).mtimeMs) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/tools/build.js'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The package could not be built.\n${stdout}${stderr}`);
}

/**
 * @param {readonly string[]} paths
 * @returns {number} when the newest file in them was written
 */
function newest(paths) {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : [path],
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
