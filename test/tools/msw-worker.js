import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where a page finds MSW's service worker, and the header that lets it answer for the whole origin. */
export const WORKER_PATH = '/mockServiceWorker.js';
export const WORKER_HEADERS = { 'content-type': 'text/javascript; charset=utf-8', 'service-worker-allowed': '/' };

/** MSW's service worker, straight from the installed package, so that it always fits the library beside it. */
export function workerScript() {
  return readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
}
