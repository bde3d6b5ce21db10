import { isRecord, refused, type Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import * as ERRCODE from '../wire/errcodes.js';

/** Longest life of a temporary code: 30 days, in seconds. */
export const QR_EXPIRE_SECONDS_MAX = 2_592_000;

/** Life of a temporary code when none is asked for: 30 seconds (by an SDK's text). */
export const QR_EXPIRE_SECONDS_DEFAULT = 30;

/** Largest `scene_id` of a permanent code, and how many of them an account can make; the next is 45029. */
export const PERMANENT_QR_CODES_MAX = 100_000;

/** Most characters of a `scene_str`. */
export const SCENE_STR_MAX = 64;

const SCENE_ID_MAX = 2 ** 32 - 1;

const ACTIONS = ['QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE'] as const;
type QrAction = (typeof ACTIONS)[number];

/** A code as it was asked for. */
export interface QrRequest {
  /** A number from `scene_id`, a text from `scene_str`. */
  readonly scene: number | string;
  /** `null` for a permanent code. */
  readonly expireSeconds: number | null;
}

/**
 * Checks the body of `qrcode/create`.
 *
 * - **Shape**: `{action_name, expire_seconds?, action_info: {scene: {scene_id} | {scene_str}}}`.
 * - **Unit**: `scene_id` is a non-zero 32-bit number in a temporary code, 1 to 100,000 in a permanent one; `scene_str`
 *   has 1 to 64 code points; `expire_seconds` is 1 to 2,592,000.
 * - **Refused with**: 40052 for the action, 40053 for the scene, 40162 for the life.
 * - **Source**: QR codes with parameters, official page; 40162 by its text (unconfirmed).
 */
export function checkQrCode(body: unknown): readonly Issue[] {
  if (!isRecord(body)) return [refused('wrong-type', ERRCODE.dataFormatError.errcode)];
  const action = actionOf(body);
  if (!action) return [refused('not-listed', ERRCODE.invalidActionName.errcode, { path: ['action_name'] })];
  if (sceneOf(body, action) === undefined) {
    const name = isText(action) ? 'scene_str' : 'scene_id';
    const limit = isText(action) ? SCENE_STR_MAX : isPermanent(action) ? PERMANENT_QR_CODES_MAX : SCENE_ID_MAX;
    const path = ['action_info', 'scene', name];
    return [refused('out-of-range', ERRCODE.invalidActionInfo.errcode, { path, limit, rule: 'qr-scene' })];
  }
  const { expire_seconds } = body;
  if (isPermanent(action) || expire_seconds === undefined || isWhole(expire_seconds, 1, QR_EXPIRE_SECONDS_MAX)) {
    return [];
  }
  const facts = { path: ['expire_seconds'], limit: QR_EXPIRE_SECONDS_MAX, unit: 'second', rule: 'qr-life' } as const;
  return [refused('out-of-range', ERRCODE.invalidLifespan.errcode, facts)];
}

/** What a body asks for; `undefined` when {@link checkQrCode} refuses it. */
export function qrRequestOf(body: unknown): QrRequest | undefined {
  if (!isRecord(body) || checkQrCode(body).length > 0) return undefined;
  const action = actionOf(body);
  const scene = action && sceneOf(body, action);
  if (action === undefined || scene === undefined) return undefined;
  const { expire_seconds = QR_EXPIRE_SECONDS_DEFAULT } = body;
  return { scene, expireSeconds: isPermanent(action) ? null : Number(expire_seconds) };
}

function actionOf(body: Readonly<Record<string, unknown>>): QrAction | undefined {
  return ACTIONS.find((action) => action === body.action_name);
}

function isText(action: QrAction): boolean {
  return action === 'QR_STR_SCENE' || action === 'QR_LIMIT_STR_SCENE';
}

function isPermanent(action: QrAction): boolean {
  return action === 'QR_LIMIT_SCENE' || action === 'QR_LIMIT_STR_SCENE';
}

function sceneOf(body: Readonly<Record<string, unknown>>, action: QrAction): number | string | undefined {
  const info = isRecord(body.action_info) ? body.action_info : {};
  const { scene_id, scene_str } = isRecord(info.scene) ? info.scene : {};
  if (isText(action)) {
    const fits = typeof scene_str === 'string' && scene_str !== '' && codePoints(scene_str) <= SCENE_STR_MAX;
    return fits ? scene_str : undefined;
  }
  const most = isPermanent(action) ? PERMANENT_QR_CODES_MAX : SCENE_ID_MAX;
  return isWhole(scene_id, 1, most) ? scene_id : undefined;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
