import { isTooDeep } from '../wechat/wire/json.js';

/** Reads JSON; `undefined` when it is none, is no valid UTF-8, or is nested beyond reason. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
