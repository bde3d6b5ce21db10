import { http } from 'msw';
import { setupWorker } from 'msw/browser';

// The simplest MSW handler that takes a JSON POST and answers JSON.

const worker = setupWorker(
  http.all('/__wechat/*', async ({ request }) => {
    const body = (await request.json()) as { touser?: string };
    const answer = body.touser === undefined ? { errcode: 40003 } : { errcode: 0, errmsg: 'ok' };
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
  }),
);
await worker.start({ quiet: true, serviceWorker: { url: '/mockServiceWorker.js' }, onUnhandledRequest: 'bypass' });

/** Milliseconds that so many calls take, one after the other. */
async function through(calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const body = JSON.stringify({ touser: 'o', msgtype: 'text', text: { content: '您好，今天发货。' } });
    const response = await fetch('/__wechat/cgi-bin/message/custom/send', { method: 'POST', body });
    const { errcode } = (await response.json()) as { errcode: number };
    if (errcode !== 0) throw new Error(`errcode ${errcode}`);
  }
  return performance.now() - start;
}
Object.assign(globalThis, { bench: { through } });
