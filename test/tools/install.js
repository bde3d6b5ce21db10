import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Runs before anything is installed, so it imports nothing but Node.

/**
 * Installs the locked packages when they are missing or older than the lock. Says nothing when there is nothing to do.
 *
 * npm writes `node_modules/.package-lock.json` last, so a half-finished install does not pass for a finished one.
 *
 * @returns {boolean} whether everything is installed; npm's own words have been printed where it is not
 */
export function install() {
  const installed = modified('node_modules/.package-lock.json');
  const locked = modified('package-lock.json');
  if (installed !== undefined && locked !== undefined && installed >= locked) return true;

  console.log('Installing packages (npm ci). The first time takes about a minute.');
  // Inside `npm run`, npm says where it lives; that also avoids looking for `npm.cmd` on Windows.
  const npm = process.env.npm_execpath;
  const { status, error, stdout, stderr } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { encoding: 'utf8' })
    : spawnSync('npm', ['ci'], { encoding: 'utf8' });
  if (status === 0) return true;
  console.error(error ? `npm could not be started: ${error.message}` : `${stdout}${stderr}`);
  return false;
}

/**
 * @param {string} path
 * @returns {number | undefined} when the file was last written, in milliseconds; undefined when there is none
 */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = install() ? 0 : 1;
