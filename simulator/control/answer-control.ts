import type { Outgoing } from '../official-account/answer-call.js';
import { BODY_MAX_BYTES } from '../read-body.js';
import { isRecord } from '../../wechat/issue.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Route } from '../route.js';
import type { Simulator } from '../simulator.js';
import type { Snapshots } from '../snapshots.js';
import { BadRequest } from './read.js';

/** A request to the simulator itself. */
interface ControlRequest {
  readonly method: string;
  /** All that the path takes. */
  readonly methods: readonly string[];
  readonly path: string;
  readonly query: URLSearchParams;
  /** The content type of the body. */
  readonly type: string;
  readonly bytes: Uint8Array | undefined;
  readonly body: unknown;
  readonly snapshots: Snapshots;
}

/** Answers a tester's request: what is wrong with it is said in a sentence, with an HTTP status. */
export async function answerControl(
  simulator: Simulator,
  route: Route | undefined,
  incoming: ControlRequest,
): Promise<Outgoing> {
  try {
    return { status: 200, text: JSON.stringify(await answer(simulator, route, incoming)) };
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return { status: error.status, text: JSON.stringify({ ...error.facts, error: error.message }) };
  }
}

function answer(
  simulator: Simulator,
  route: Route | undefined,
  { method, methods, path, query, type, bytes, body, snapshots }: ControlRequest,
): Promise<object> {
  if (route?.family !== 'control') throw new BadRequest(`The simulator has no path ${path}.`, 404);
  if (method !== route.method && method !== 'HEAD') {
    throw new BadRequest(`${path} takes ${methods.join(', ')}, not ${method}.`, 405);
  }
  if (!bytes) {
    const { errcode } = ERRCODE.contentSizeOutOfLimit;
    throw new BadRequest(`The body is longer than ${route.maxBytes ?? BODY_MAX_BYTES} bytes.`, 413, { errcode });
  }
  const openid = /^\/simulator\/followers\/([^/]+)\//.exec(path)?.[1] ?? '';
  const id = /^\/simulator\/pushes\/([^/]+)\//.exec(path)?.[1] ?? '';
  if (route.method === 'GET' || route.method === 'DELETE') {
    return route.answer(simulator, { openid, id, query, body: {}, snapshots });
  }
  if (!/^application\/json\b/i.test(type)) {
    throw new BadRequest('Send the body as JSON, with the header content-type: application/json.', 415);
  }
  const object = bytes.length === 0 ? {} : body;
  if (!isRecord(object)) throw new BadRequest('The body is no JSON object.');
  return route.answer(simulator, { openid, id, query, body: object, snapshots });
}
