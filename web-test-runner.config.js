import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findChromium, findFirefox, findWebKit } from './test/tools/browsers.js';
import { countReporter } from './test/tools/count-reporter.js';
import { forcedColors } from './test/tools/forced-colors.js';
import { ELEMENTS_PATH, elementsOf, readManifest } from './test/tools/manifest.js';
import { WORKER_HEADERS, WORKER_PATH, workerScript } from './test/tools/msw-worker.js';
import { msw3 } from './test/tools/msw3.js';
import { NODE_TRANSCRIPT_PATH, nodeTranscript } from './test/tools/node-transcript.js';
import { webkitLauncher } from './test/tools/webkit-launcher.js';

// Tests in a page. `npm test` runs them in every browser found; for one file while working on it:
// `npx wtr --watch --files test/components/field/field.test.ts` (Chromium unless TEST_BROWSERS names others).

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

// Its types ask for the whole module; the launcher uses only `launch`.
const puppeteerModule = /** @type {typeof import('puppeteer-core')} */ (/** @type {unknown} */ (puppeteer));

const wanted = (process.env.TEST_BROWSERS ?? 'chromium').split(',');

/** @returns {Promise<BrowserLauncher[]>} */
async function browsers() {
  const launchers = [];
  if (wanted.includes('chromium')) {
    const executablePath = await findChromium();
    launchers.push(
      chromeLauncher({ puppeteer: puppeteerModule, launchOptions: { executablePath, args: CHROMIUM_ARGUMENTS } }),
    );
  }
  const firefox = wanted.includes('firefox') && findFirefox();
  if (firefox) {
    launchers.push(
      chromeLauncher({
        puppeteer: puppeteerModule,
        // Nobody listens to the requests of pages; telling of each took half of Firefox's computing.
        launchOptions: { browser: 'firefox', executablePath: firefox, headless: true, networkEnabled: false },
      }),
    );
  }
  const webkit = wanted.includes('webkit') && findWebKit();
  if (webkit) launchers.push(webkitLauncher(webkit));
  return launchers;
}

/** @type {import('@web/test-runner').TestRunnerPlugin} */
const mswWorker = {
  name: 'msw-worker',
  serve: ({ path }) =>
    path === WORKER_PATH ? { body: workerScript(), type: 'js', headers: WORKER_HEADERS } : undefined,
};

/** @type {import('@web/test-runner').TestRunnerPlugin} */
const transcripts = {
  name: 'node-transcript',
  serve: async ({ path }) =>
    path === NODE_TRANSCRIPT_PATH ? { body: await nodeTranscript(), type: 'text' } : undefined,
};

/** @type {Promise<string> | undefined} */
let described;

/** Read once for all browsers: it takes a second in which nothing else is served. */
async function describeElements() {
  return JSON.stringify(elementsOf(await readManifest()));
}

/** @type {import('@web/test-runner').TestRunnerPlugin} */
const elements = {
  name: 'elements',
  serve: async ({ path }) =>
    path === ELEMENTS_PATH ? { body: await (described ??= describeElements()), type: 'text' } : undefined,
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/{wechat,simulator,components}/**/*.test.ts',
  // Without these conditions packages resolve as for Node, and MSW asks for `node:http`.
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  plugins: [
    mswWorker,
    elements,
    msw3,
    transcripts,
    forcedColors,
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
  ],
  browsers: await browsers(),
  // One page at a time in each browser: two would take the focus from each other.
  concurrency: 1,
  // In CI one browser after the other: three on two processors make timers late.
  concurrentBrowsers: process.env.CI ? 1 : 3,
  // Lit says once per page that it runs in its development mode, which is what tests want.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: '10000' } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
