import { INVALID_CONTENT, NOTICES_PER_COMPONENT } from '../../wechat/limit/subscription.js';
import { ONE_TIME_SCENE_MAX } from '../../wechat/message/one-time-notice.js';
import { SUBSCRIBE_SCENES } from '../../wechat/limit/subscribe-scene.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Action } from '../engine/command.js';
import type { Refusal } from '../engine/decision.js';
import { answersOf } from './consents.js';
import {
  BadRequest,
  booleanField,
  choiceField,
  needed,
  onlyFields,
  present,
  textField,
  typedField,
  wholeField,
} from './read.js';

type Body = Readonly<Record<string, unknown>>;

/** The zoom of a place that nobody zoomed. */
const USUAL_SCALE = 16;

/** How each action is read from the wire: its fields, then its value. */
const READERS: {
  readonly [Type in Action['type']]: {
    readonly fields: readonly string[];
    readonly read: (body: Body) => Extract<Action, { readonly type: Type }>;
  };
} = {
  follow: {
    fields: ['scene', 'subscribe_scene'],
    read(body) {
      const scene = sceneOf(body);
      const subscribe_scene = choiceField(body, 'subscribe_scene', SUBSCRIBE_SCENES);
      return { type: 'follow', ...(scene !== undefined && { scene }), ...(subscribe_scene && { subscribe_scene }) };
    },
  },
  unfollow: { fields: [], read: () => ({ type: 'unfollow' }) },
  block: { fields: [], read: () => ({ type: 'block' }) },
  unblock: { fields: [], read: () => ({ type: 'unblock' }) },
  text: {
    fields: ['content'],
    read: (body) => ({ type: 'text', content: needed(textField(body, 'content'), 'content') }),
  },
  location: {
    fields: ['latitude', 'longitude', 'label', 'scale'],
    read: (body) => ({
      type: 'location',
      latitude: needed(degrees(body, 'latitude', 90), 'latitude'),
      longitude: needed(degrees(body, 'longitude', 180), 'longitude'),
      label: textField(body, 'label') ?? '',
      scale: wholeField(body, 'scale', 1, 28) ?? USUAL_SCALE,
    }),
  },
  link: {
    fields: ['title', 'description', 'url'],
    read: (body) => ({
      type: 'link',
      title: needed(textField(body, 'title'), 'title'),
      description: textField(body, 'description') ?? '',
      url: needed(textField(body, 'url'), 'url'),
    }),
  },
  click: { fields: ['key'], read: (body) => ({ type: 'click', key: filled(body, 'key') }) },
  view: { fields: ['url'], read: (body) => ({ type: 'view', url: filled(body, 'url') }) },
  consent: {
    fields: ['template_id', 'status', 'answers', 'scene', 'always', 'page'],
    read(body) {
      const scene = wholeField(body, 'scene', 0, ONE_TIME_SCENE_MAX);
      const always = booleanField(body, 'always');
      const page = textField(body, 'page');
      return { type: 'consent', answers: answersOf(body), ...present({ scene, always, page }) };
    },
  },
  revoke: {
    fields: ['template_id'],
    read: (body) => ({ type: 'revoke', template_id: filled(body, 'template_id') }),
  },
  scan: { fields: ['scene'], read: (body) => ({ type: 'scan', scene: needed(sceneOf(body), 'scene') }) },
};

// `Object.keys` forgets what the keys of its argument are.
const ACTIONS = Object.keys(READERS) as readonly Action['type'][];

/** What a person will be able to do once there is what it is done with. */
const LATER: ReadonlyMap<unknown, string> = new Map([
  ['image', 'pictures'],
  ['voice', 'voice messages'],
  ['video', 'videos'],
  ['choose', 'menus in messages'],
]);

/** Reads an action from the wire. */
export function actionOf(body: Body): Action {
  const later = LATER.get(body.type);
  if (later !== undefined) {
    throw new BadRequest(`"${String(body.type)}" needs ${later}, which the simulator does not have yet.`);
  }
  const type = needed(choiceField(body, 'type', ACTIONS), 'type');
  const { fields, read } = READERS[type];
  onlyFields(body, ['type', ...fields]);
  return read(body);
}

/** Why a person cannot do that, in a sentence. */
export function actionRefused({ errcode, rule }: Refusal, openid: string, action: Action): BadRequest {
  switch (errcode) {
    case ERRCODE.emptyContent.errcode:
      return new BadRequest('"content" must not be empty.');
    case ERRCODE.invalidButtonKeySize.errcode:
      return new BadRequest(`No button of the menu has the key "${action.type === 'click' ? action.key : ''}".`, 409);
    case ERRCODE.invalidButtonUrlSize.errcode:
      return new BadRequest(`No button of the menu leads to "${action.type === 'view' ? action.url : ''}".`, 409);
    case ERRCODE.invalidActionInfo.errcode:
      return new BadRequest('The QR code of this scene is over. Make a new one with /cgi-bin/qrcode/create.', 409);
    case ERRCODE.apiUnauthorized.errcode:
      return new BadRequest('Only a verified service account of mainland China may ask for consent to notices.', 409);
    case ERRCODE.invalidTemplateId.errcode:
      return new BadRequest('The account has no such template of subscription notices.', 409);
    case ERRCODE.invalidUrl.errcode:
      return new BadRequest('"page" is not under one of the account’s safe domains (at most 5 count).', 409);
    case ERRCODE.argumentInvalid.errcode:
      return new BadRequest(
        rule === 'popup-scene'
          ? '"scene" must be 1 (web page), 2 (article) or 0.'
          : `"scene" must be the scene of the older one-time message, from 0 to ${ONE_TIME_SCENE_MAX}.`,
      );
    case INVALID_CONTENT:
      return new BadRequest(
        rule === 'L70'
          ? 'One component cannot ask for one-time and long-term notices together.'
          : `One component asks for 1 to ${NOTICES_PER_COMPONENT} notices.`,
      );
    default:
      return new BadRequest(`${openid} does not follow the account, so there is no chat to write in.`, 409);
  }
}

/** A scene as a code holds it; numbers are taken as their digits. */
function sceneOf(body: Body): string | undefined {
  const fits = (value: unknown): value is string | number =>
    (typeof value === 'string' && value !== '') || (Number.isSafeInteger(value) && Number(value) > 0);
  const scene = typedField(body, 'scene', 'a text or a positive whole number', fits);
  return scene === undefined ? undefined : String(scene);
}

function filled(body: Body, name: string): string {
  const fits = (value: unknown): value is string => typeof value === 'string' && value !== '';
  return needed(typedField(body, name, 'a text with something in it', fits), name);
}

function degrees(body: Body, name: string, most: number): number | undefined {
  const fits = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= most;
  return typedField(body, name, `a number from -${most} to ${most}`, fits);
}
