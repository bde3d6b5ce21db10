import { syncBuiltinESMExports } from 'node:module';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import type { Simulator } from './simulator.js';

export { fileStorage, StateFileInUse } from './storage/file.js';

export interface ProcessOptions {
  /** The origins whose requests the simulator answers; WeChat's own unless others are named. */
  readonly hosts?: readonly string[];
}

/** A simulator that answers the requests of this process. */
export interface ProcessDoor {
  stop(): void;
}

const WECHAT_HOST = 'https://api.weixin.qq.com';

/**
 * Lets a simulator answer what this process asks of WeChat, with its code and configuration as they are: `fetch`, axios,
 * `node:https` and every client built on them. Requests to other hosts go where they always went.
 *
 * Only from this call to `stop()`. The functions `fetch` and `request` of the npm package undici are not intercepted by
 * MSW's `setupServer`: such a client needs `serveHttp` and that address.
 */
export function serveInProcess(simulator: Simulator, { hosts = [WECHAT_HOST] }: ProcessOptions = {}): ProcessDoor {
  // One handler for each host: MSW tries handlers one by one, the simulator's own table does not.
  const server = setupServer(
    ...hosts.map((host) => http.all(`${originOf(host)}/*`, ({ request }) => simulator.handle(request))),
  );
  const options = {
    onUnhandledRequest: 'bypass',
    // The name of the same option from version 3 on.
    onUnhandledFrame: 'bypass',
  } as const;
  server.listen(options);
  // MSW replaces functions of `node:http`; who imported them by name sees that only after this.
  syncBuiltinESMExports();
  return {
    stop() {
      server.close();
      syncBuiltinESMExports();
    },
  };
}

function originOf(host: string): string {
  const url = URL.canParse(host) ? new URL(host) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new TypeError(`serveInProcess: a host is an origin such as ${WECHAT_HOST}, not ${host}.`);
}
