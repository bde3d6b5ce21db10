import { isTooDeep, JSON_MAX_DEPTH } from '../wechat/wire/json.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON; `undefined` when it is none, is no valid UTF-8, or is nested beyond reason. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = UTF8.decode(bytes);
    const value: unknown = JSON.parse(text);
    // Each level takes two characters at least: most texts are too short to be deep.
    return text.length > 2 * JSON_MAX_DEPTH && isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
