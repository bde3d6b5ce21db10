import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import ts from 'typescript';
import { build } from 'vite';
import { reactiveProperties } from './reactive-properties.js';
import { shorten } from './modules.js';

// What a page loads before anybody has done anything: the entry and what it imports statically, as a bundler's first chunks.

/**
 * @typedef {object} FirstLoad
 * @property {number} bytes minified and compressed with brotli (quality 11), each file by itself
 * @property {readonly string[]} needed the files of that, the entry first
 * @property {readonly string[]} sources what they are made from, by their paths in this project
 * @property {ReadonlyMap<string, string>} files every file of the bundle, those that load later too
 */

/** @type {Map<string, Promise<FirstLoad>>} */
const measured = new Map();

/**
 * A page with these elements, bundled as Vite does it by default. The modules are those of the package: `npm run build`
 * shortens the same sources by the same means.
 *
 * @param {readonly string[]} elements such as `phone`
 * @returns {Promise<FirstLoad>}
 */
export function firstLoad(elements) {
  const key = elements.join();
  const load = measured.get(key) ?? bundle(elements);
  measured.set(key, load);
  return load;
}

/**
 * @param {readonly string[]} elements
 * @returns {Promise<FirstLoad>}
 */
async function bundle(elements) {
  const page = resolve('first-load.js');
  const script = elements.map((element) => `import './components/${element}/define.js';`).join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'first-load', enforce: 'pre', resolveId, load }],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: page, preserveEntrySignatures: false },
    },
  });
  const outputs = /** @type {import('vite').Rollup.RollupOutput[]} */ ([built].flat());
  const chunks = outputs.flatMap(({ output }) => output.flatMap((file) => (file.type === 'chunk' ? [file] : [])));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The bundle has no entry.');
  const needed = [...closure(entry.fileName, byName)];
  const first = needed.flatMap((name) => byName.get(name) ?? []);
  const ids = first.flatMap(({ modules }) => Object.keys(modules));
  return {
    bytes: first.reduce((sum, { code }) => sum + compressed(code), 0),
    needed,
    sources: ids.filter((id) => id !== page).map((id) => relative('.', id)),
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
  };

  /** @param {string} id */
  function resolveId(id) {
    return id === page ? id : undefined;
  }

  /** @param {string} id */
  function load(id) {
    if (id === page) return script;
    // How Vite loads style sheets beside scripts; we have none.
    if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load();';
    return /^(components|wechat)\/.*\.ts$/.test(relative('.', id)) ? published(id) : undefined;
  }
}

/**
 * A module as it is in the package.
 *
 * @param {string} path
 */
function published(path) {
  const { config } = /** @type {{ config: { compilerOptions: object } }} */ (
    ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file))
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: { ...options, noEmit: false, incremental: false },
    transformers: { before: [reactiveProperties, shorten] },
  });
  return { code: outputText, moduleType: /** @type {const} */ ('js') };
}

/**
 * @param {string} name
 * @param {ReadonlyMap<string, { readonly imports: readonly string[] }>} chunks
 * @param {Set<string>} [seen]
 * @returns {Set<string>} a file, and every file that must be there before it runs
 */
function closure(name, chunks, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const each of chunks.get(name)?.imports ?? []) closure(each, chunks, seen);
  return seen;
}

/** @param {string} code */
function compressed(code) {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
