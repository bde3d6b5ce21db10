import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { htmlData } from './editor-data.js';
import { emitModules } from './modules.js';

// `npm run build`: what is published, under dist/. One file per module with its types; two bundles for pages that have
// only script tags; the manifest of the elements, and what editors make of it.

/** The two script tags, and the script of the HTTP simulator's own page: what each is called, and where it starts. */
const SCRIPT_TAGS = {
  'wechat-composer': 'dist/components/define.js',
  'wechat-simulator': 'dist/simulator/script-tag.js',
  'wechat-panel': 'dist/simulator/panel-page.js',
};

/** @param {[string, string]} tag */
function isWritten([name, source]) {
  const written = existsSync(source);
  if (!written) console.warn(`dist/${name}.js is not built: ${source} is not written yet.`);
  return written;
}

/**
 * @param {string} title
 * @param {readonly string[]} program a script for Node, and its arguments
 */
function run(title, program) {
  console.log(title);
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`${title}: failed.`);
  process.exit(1);
}

/**
 * Builds the script tags. What both need, and what loads on first use, becomes chunks found from the script's own address.
 *
 * @returns {Promise<import('esbuild').Metafile>}
 */
async function buildScriptTags() {
  console.log('Script tags');
  const { metafile } = await build({
    entryPoints: Object.fromEntries(Object.entries(SCRIPT_TAGS).filter(isWritten)),
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    // Chinese as it is: escapes would double its bytes.
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} output
 * @param {Set<string>} [seen]
 * @returns {Set<string>} every source that loading this file can bring into a page, now or on first use
 */
function sourcesOf(metafile, output, seen = new Set()) {
  const { inputs = {}, imports = [] } = metafile.outputs[output] ?? {};
  if (seen.has(output)) return new Set();
  seen.add(output);
  const own = Object.keys(inputs);
  return new Set([...own, ...imports.flatMap(({ path }) => [...sourcesOf(metafile, path, seen)])]);
}

rmSync('dist', { recursive: true, force: true });
console.log('Modules and types');
const faults = emitModules();
if (faults !== '') {
  console.error(faults);
  process.exit(1);
}
const metafile = await buildScriptTags();
const stray = [...sourcesOf(metafile, 'dist/wechat-composer.js')].find(
  (path) => path.startsWith('dist/simulator/') || path.includes('node_modules/msw/'),
);
if (stray) throw new Error(`dist/wechat-composer.js would load the simulator: ${stray}`);
run('Manifest', ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet']);
/** @type {import('./element-manifest.js').Manifest} */
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
writeFileSync('dist/vscode.html-custom-data.json', `${JSON.stringify(htmlData(manifest), null, 2)}\n`);
