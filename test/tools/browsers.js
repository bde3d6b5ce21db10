import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Chromium that npm can deliver where the system has none: Linux on x64, no system libraries needed. */
const NPM_CHROMIUM = '@sparticuz/chromium';
const NPM_CHROMIUM_VERSION = '153.0.0';
const NPM_CHROMIUM_FOLDER = resolve('.cache/browser');

const CHROMIUM_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Arguments that let Chromium run as root and keep it from calling home. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
];

/**
 * Finds Chromium: `CHROME_PATH`, then the PATH, then the usual places, then (Linux on x64) npm, into `.cache/browser`.
 *
 * @returns {Promise<string>} its path
 * @throws when there is none, saying what to do
 */
export async function findChromium() {
  return (
    named('CHROME_PATH') ??
    onPath(CHROMIUM_NAMES) ??
    CHROMIUM_PLACES.find(existsSync) ??
    (await chromiumFromNpm()) ??
    fail('No Chromium found. Install Chrome, Chromium or Edge, or set CHROME_PATH to its program file.')
  );
}

/** @returns {string | undefined} Firefox's path: `FIREFOX_PATH`, then the PATH, then the usual places */
export function findFirefox() {
  return named('FIREFOX_PATH') ?? onPath(FIREFOX_NAMES) ?? FIREFOX_PLACES.find(existsSync);
}

/**
 * What it takes to drive WebKitGTK: its driver, the small browser that comes with it, and a display for it to draw on.
 *
 * @typedef {{ readonly driver: string, readonly miniBrowser: string, readonly xvfb: string }} WebKit
 * @returns {WebKit | undefined} undefined when a part is missing
 */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const xvfb = onPath(['Xvfb']);
  const miniBrowser = ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [folder, ...subfolders(folder)])
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => join(folder, name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(existsSync);
  return driver && xvfb && miniBrowser ? { driver, miniBrowser, xvfb } : undefined;
}

/**
 * @param {string} variable
 * @returns {string | undefined} the path in an environment variable, which has to exist
 */
function named(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  return existsSync(path) ? path : fail(`${variable} points at nothing: ${path}`);
}

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the first program of these names on the PATH
 */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function subfolders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** @returns {Promise<string | undefined>} undefined on systems it was not built for */
async function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(join(NPM_CHROMIUM_FOLDER, 'index.js'));
  const find = () => pathToFileURL(require.resolve(NPM_CHROMIUM)).href;
  /** @type {string} */
  let address;
  try {
    address = find();
  } catch {
    console.log(`No Chromium on this machine: fetching ${NPM_CHROMIUM}@${NPM_CHROMIUM_VERSION} into .cache/browser.`);
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['install', '--no-save', '--prefix', NPM_CHROMIUM_FOLDER, `${NPM_CHROMIUM}@${NPM_CHROMIUM_VERSION}`],
      { encoding: 'utf8' },
    );
    if (status !== 0) fail(`No Chromium found, and npm could not fetch one:\n${stdout}${stderr}`);
    address = find();
  }
  const chromium = /** @type {{ default: { executablePath(): Promise<string> } }} */ (await import(address));
  return chromium.default.executablePath();
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  throw new Error(sentence);
}
