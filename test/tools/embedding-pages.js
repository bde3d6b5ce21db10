import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

// Builds the pages of test/fixtures/embedding as a host would: with its framework's compiler, around the built package.

/** @type {import('esbuild').Plugin} */
const svelte = {
  name: 'svelte',
  setup: (hooks) => {
    hooks.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js, warnings } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' });
      return { contents: js.code, warnings: warnings.map(({ message }) => ({ text: message })) };
    });
  },
};

/** What a host's Vite tells Vue: `vue({ template: { compilerOptions } })`. Reading and compiling both ask. */
const compilerOptions = { isCustomElement: (/** @type {string} */ tag) => tag.startsWith('wechat-') };

/** @type {import('esbuild').Plugin} */
const vue = {
  name: 'vue',
  setup: (hooks) => {
    hooks.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { descriptor, errors } = parse(source, { filename: path, templateParseOptions: compilerOptions });
      const options = { id: basename(path), inlineTemplate: true, templateOptions: { compilerOptions } };
      return { contents: compileScript(descriptor, options).content, errors: errors.map(String).map(asMessage) };
    });
  },
};

/** @param {string} text */
function asMessage(text) {
  return { text };
}

/**
 * @param {string} source such as `test/fixtures/embedding/vue/main.js`
 * @returns {Promise<string>} one script for the page
 */
export async function bundlePage(source) {
  const { outputFiles, warnings } = await build({
    entryPoints: [resolve(source)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['svelte', 'browser'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // The tests' own tsconfig leads to the sources; a host knows nothing but the package.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    plugins: [svelte, vue],
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return outputFiles.map(({ text }) => text).join('');
}
