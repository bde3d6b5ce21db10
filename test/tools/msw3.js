import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WORKER_HEADERS } from './msw-worker.js';

const require = createRequire(import.meta.url);

/** Modules asked for with this query get version 3 of MSW in place of the one the project has. */
const QUERY = 'msw3';

/** Where version 3 keeps what `simulator/browser.ts` imports. */
/** @type {Readonly<Record<string, string>>} */
const MODULES = {
  msw: '/node_modules/msw3/lib/core/index.js',
  'msw/browser': '/node_modules/msw3/lib/browser/index.js',
};

/**
 * Lets one test run the page door on version 3 of MSW: hosts may have either.
 *
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
export const msw3 = {
  name: 'msw3',
  serve({ path }) {
    if (path !== '/mockServiceWorker-3.js') return undefined;
    const script = readFileSync(require.resolve('msw3/mockServiceWorker.js'), 'utf8');
    return { body: script, type: 'js', headers: WORKER_HEADERS };
  },
  resolveImport: ({ source, context }) => (context.querystring === QUERY ? MODULES[source] : undefined),
};
