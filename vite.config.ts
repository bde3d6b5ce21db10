import type { IncomingMessage, ServerResponse } from 'node:http';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { WORKER_HEADERS, WORKER_PATH, workerScript } from './test/tools/msw-worker.js';

// Serves and builds the playground (index.html) under the header a strict host would send: whatever works here works there.

const headers = {
  'content-security-policy':
    "default-src 'self'; require-trusted-types-for 'script'; trusted-types wechat-composer lit-html dompurify",
};

/** Serves MSW's worker script in development and emits it beside the built page: no copy in the repository. */
function mswWorker(): Plugin {
  return {
    name: 'msw-worker',
    configureServer(server) {
      server.middlewares.use(WORKER_PATH, (_request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, WORKER_HEADERS).end(workerScript());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER_PATH.slice(1), source: workerScript() });
    },
  };
}

export default defineConfig({
  // An unknown path is a 404, not the page again: a simulator that does not answer has to look like one.
  appType: 'mpa',
  publicDir: false,
  plugins: [mswWorker()],
  server: {
    host: '127.0.0.1',
    headers,
    // The overlay writes markup, which the header forbids; errors stand in the terminal and the console.
    hmr: { overlay: false },
  },
  preview: { host: '127.0.0.1', headers },
  optimizeDeps: { entries: ['index.html'] },
  build: { outDir: 'dist-playground', target: 'es2022' },
});
