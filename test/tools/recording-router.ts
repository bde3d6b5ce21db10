import type { Call } from '../../simulator/engine/command.js';
import { createRouter as createOwnRouter } from '../../simulator/router.js';
import type { Exchange, Host } from '../../simulator/router.js';
import { isRecord } from '../../wechat/issue.js';
import { note } from './evidence.js';

export type { Exchange, Host } from '../../simulator/router.js';

/** The simulator's router, which notes what is asked and answered. */
export function createRouter(host: Host): Exchange {
  const exchange = createOwnRouter({
    ...host,
    turn: (work) =>
      host.turn((turn) =>
        work({
          ...turn,
          record(call) {
            turn.record(call);
            note(exchangeOf(call));
          },
        }),
      ),
  });
  return async (request, door) => {
    const response = await exchange(request, door);
    const path = controlPath(request.url.pathname);
    if (path !== undefined && response.status === 200) {
      note({ route: `${request.method} ${path}`, fields: [], answers: [], errcodes: [0], rules: [], limits: [] });
    }
    return response;
  };
}

function controlPath(pathname: string): string | undefined {
  const path = /^(?:.*\/__(?:wechat|sinch))?(\/simulator(?:\/.*)?)$/.exec(pathname)?.[1];
  return path
    ?.replace(/^(\/simulator\/followers\/)[^/]+(?=\/)/, '$1{openid}')
    .replace(/^(\/simulator\/pushes\/)[^/]+(?=\/)/, '$1{id}');
}

function exchangeOf({ method, path, query, request, response, refusal }: Call) {
  const parameters = [...new URLSearchParams(query).keys()];
  return {
    route: `${method} ${path}`,
    fields: [...parameters, ...pathsOf(request)],
    answers: pathsOf(response),
    // What a tester ordered is not emulated; but for -1, which is always ordered.
    errcodes: refusal?.rule === 'fault' && refusal.errcode !== -1 ? [] : [refusal?.errcode ?? errcodeOf(response)],
    rules: refusal?.rule === undefined ? [] : [refusal.rule],
    limits: refusal?.limit === undefined ? [] : [refusal.limit],
  };
}

function errcodeOf(response: unknown): number {
  return isRecord(response) && typeof response.errcode === 'number' ? response.errcode : 0;
}

/** `{button: [{name}]}` → `button`, `button.name` */
function pathsOf(value: unknown, above = '', depth = 0): string[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => pathsOf(each, above, depth + 1)))];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return [path, ...pathsOf(each, path, depth + 1)];
  });
}
