import { UnreachableError, WechatError } from '../../components/connection/client.js';
import type { SendResult, WechatClient } from '../../components/index.js';
import { notices, templates } from './templates.js';

const listed: WechatClient['templates'] = (kind) => Promise.resolve(kind === 'template' ? templates : notices);

/** A client without a network: it has the simulator's templates, and answers every message as it is told. */
function client(send: () => Promise<SendResult>, list: WechatClient['templates'] = listed): WechatClient {
  return { templates: list, send };
}

const refusal = new WechatError(45015, 'response out of time limit or subscription is canceled rid: 65a0f2c1-1b2c3d4e');
const silence = (path: string) => Promise.reject(new UnreachableError(`/__wechat/cgi-bin/${path}`, 'no-answer'));

export const taking = client(() => Promise.resolve({ errcode: 0, errmsg: 'ok', msgid: 240018 }));
export const refusing = client(() => Promise.reject(refusal));
/** As to somebody who has no chance left. */
export const unasked = client(() =>
  Promise.reject(new WechatError(43101, 'user refuse to accept the msg rid: 65a0f2c1-1b2c3d4e')),
);
/** Answers nothing yet. */
export const waiting = client(
  () => new Promise(() => undefined),
  () => new Promise(() => undefined),
);
/** As where neither a simulator nor a proxy runs. */
export const absent = client(
  () => silence('message/custom/send'),
  () => silence('template/get_all_private_template'),
);
