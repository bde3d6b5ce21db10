import { fromBase64, toBase64 } from './base64.js';
import { isoTime } from './control/iso-time.js';
import type { Answers, Command, CommandOf } from './engine/command.js';
import { FarEvents } from './far-events.js';
import type { Clock, ClockState, Door, Listener, Result, Simulator, Unsubscribe } from './simulator.js';

/**
 * A simulator that answers elsewhere over HTTP, such as the one of `wechat-simulator`: the same interface as that of
 * `createSimulator`.
 *
 * What differs comes of the distance. An event may arrive a moment after the answer to what caused it. When the
 * connection broke, listeners get a `restored` event once it stands again, for anything may have happened meanwhile.
 * `close` lets go of the simulator and does not end it.
 *
 * @param url - Where it answers, such as `http://127.0.0.1:8787`. From a page: the page's own origin, or a loopback one.
 */
export function connectSimulator(url: string | URL, { report = console.error }: ConnectOptions = {}): Simulator {
  return new FarSimulator(new URL(url).href.replace(/\/$/, ''), report);
}

export interface ConnectOptions {
  /** Takes what listeners throw. */
  readonly report?: (error: unknown) => void;
}

/** The simulator did not answer, or something else answered in its place. */
export class UnreachableSimulator extends Error {
  constructor(url: string, cause?: unknown) {
    super(`connectSimulator: no simulator answers at ${url}. Is wechat-simulator running there?`, { cause });
    this.name = 'UnreachableSimulator';
  }
}

class FarSimulator implements Simulator {
  readonly clock: Clock;
  readonly #url: string;
  readonly #events: FarEvents;

  constructor(url: string, report: (error: unknown) => void) {
    this.#url = url;
    this.#events = new FarEvents(url, report);
    const move = (body: object) => this.#clock(body);
    this.clock = {
      now: () => move({}),
      advance: (ms) => move({ advance: `PT${ms / 1000}S` }),
      set: (instant) => move({ set: isoTime(instant) }),
      until: async (event) => ({ reached: false, ...(await move({ until: event })) }),
      run: (speed = 1) => move({ mode: 'run', speed }),
      freeze: () => move({ mode: 'freeze' }),
    };
  }

  async handle(request: Request, door?: Door): Promise<Response> {
    await this.#events.opened;
    const { pathname, search } = new URL(request.url);
    const account = door?.trustsAppid ? request.headers.get('x-wechat-appid') : null;
    if (account !== null) return this.#callFor(account, request);
    const { method, headers } = request;
    const body = method === 'GET' || method === 'HEAD' ? {} : { body: await request.arrayBuffer() };
    return this.#fetch(pathname + search, { method, headers, ...body });
  }

  async execute<Type extends Command['type']>(command: CommandOf<Type>): Promise<Result<Answers[Type]>> {
    return this.#ask<Result<Answers[Type]>>('POST', '/simulator/commands', command);
  }

  subscribe(listener: Listener, filter?: Parameters<Simulator['subscribe']>[1]): Unsubscribe {
    return this.#events.subscribe((event) => {
      if (!filter || filter(event)) listener(event);
    });
  }

  async snapshot(): Promise<Uint8Array> {
    const { state } = await this.#ask<{ readonly state: string }>('GET', '/simulator/state');
    const bytes = fromBase64(state);
    if (!bytes) throw new UnreachableSimulator(this.#url);
    return bytes;
  }

  async restore(bytes: Uint8Array): Promise<void> {
    await this.#ask('PUT', '/simulator/state', { state: toBase64(bytes) });
  }

  close(): Promise<void> {
    this.#events.close();
    return Promise.resolve();
  }

  /** A call for an account without its token, which only the simulator's own calls can make over HTTP. */
  async #callFor(account: string, request: Request): Promise<Response> {
    const { pathname: path, search } = new URL(request.url);
    const text = await request.text();
    const call = {
      method: request.method,
      path,
      query: search.slice(1),
      account,
      ...(text !== '' && { request: text }),
    };
    const { status, response } = await this.#ask<{ readonly status: number; readonly response: unknown }>(
      'POST',
      '/simulator/calls',
      call,
    );
    return Response.json(response, { status });
  }

  async #clock(body: object): Promise<ClockState> {
    const method = Object.keys(body).length === 0 ? 'GET' : 'POST';
    type Written = Omit<ClockState, 'now' | 'next'> & {
      readonly now: string;
      readonly next?: { readonly at: string; readonly event: string };
    };
    const { now, next, ...state } = await this.#ask<Written>(
      method,
      '/simulator/clock',
      method === 'GET' ? undefined : body,
      RangeError,
    );
    return { now: Date.parse(now), ...state, ...(next && { next: { ...next, at: Date.parse(next.at) } }) };
  }

  /** What the simulator answers; its refusal of a request is thrown with the sentence it gives. */
  async #ask<Answer>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    Refused: new (message: string) => Error = Error,
  ): Promise<Answer> {
    await this.#events.opened;
    const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await this.#fetch(path, { method, ...init });
    const answer: unknown = await response.json().catch((cause: unknown) => {
      throw new UnreachableSimulator(this.#url, cause);
    });
    // What a simulator of the same version answers has the shape this one would give.
    if (response.ok) return answer as Answer;
    const { error } = Object(answer) as { readonly error?: unknown };
    throw new Refused(`${method} ${path}: ${typeof error === 'string' ? error : `HTTP ${response.status}`}`);
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(this.#url + path, init).catch((cause: unknown) => {
      throw new UnreachableSimulator(this.#url, cause);
    });
    if (!response.headers.has('x-wechat-simulator')) throw new UnreachableSimulator(this.#url);
    return response;
  }
}
