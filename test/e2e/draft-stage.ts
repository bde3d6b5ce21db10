import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { build } from 'esbuild';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>A message that is kept</title>
  <form><wechat-text-composer name="message" draft="greeting"></wechat-text-composer></form>
  <script type="module" src="/define.js"></script>
</html>`;
const POLICY =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types wechat-composer lit-html dompurify";

/** A page with a text composer that keeps a draft, under the header of a strict host; always at the same address. */
export class DraftStage {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`; // it listens on a port, not a pipe
  }

  static async open(): Promise<DraftStage> {
    const { outputFiles } = await build({
      entryPoints: ['components/text-composer/define.ts'],
      outdir: '.',
      bundle: true,
      // As it is published: what keeps drafts is a file of its own.
      splitting: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    const files = new Map([
      ['/', { type: 'text/html', text: PAGE }],
      ['/favicon.ico', { type: 'image/x-icon', text: '' }],
      ...outputFiles.map(({ path, text }) => [`/${basename(path)}`, { type: 'text/javascript', text }] as const),
    ]);
    const server = createServer(({ url = '' }, response) => {
      const file = files.get(url);
      const type = file?.type ?? 'text/plain';
      response.writeHead(file ? 200 : 404, { 'content-type': type, 'content-security-policy': POLICY }).end(file?.text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new DraftStage(server);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
