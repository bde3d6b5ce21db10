import type { Errcode } from './errcode.js';

// The codes that the content of a message is refused with; apart from the others, which an editor does not need. See `errcodes.ts`.

export const invalidMessageType: Errcode = { errcode: 40008, errmsg: 'invalid message type' };
export const invalidCharset: Errcode = {
  errcode: 40033,
  errmsg: 'invalid charset. please check your request, if include \\uxxxx will create fail!',
};
export const invalidTemplateIdSize: Errcode = { errcode: 40036, errmsg: 'invalid template_id size' };
export const invalidTemplateId: Errcode = { errcode: 40037, errmsg: 'invalid template_id' };
export const invalidWeappPagepath: Errcode = { errcode: 40165, errmsg: 'invalid weapp pagepath' };
export const invalidWeappAppid: Errcode = { errcode: 40166, errmsg: 'invalid weapp appid' };
export const emptyContent: Errcode = { errcode: 44004, errmsg: 'empty content' };
export const contentSizeOutOfLimit: Errcode = { errcode: 45002, errmsg: 'content size out of limit' };
export const invalidAppidAttribute: Errcode = { errcode: 45086, errmsg: "invalid attrbute 'data-miniprogram-appid'" };
export const invalidType: Errcode = { errcode: 45162, errmsg: 'invalid type' };
export const dataFormatError: Errcode = { errcode: 47001, errmsg: 'data format error' };
export const argumentInvalid: Errcode = { errcode: 47003, errmsg: 'argument invalid!' };
export const apiUnauthorized: Errcode = { errcode: 48001, errmsg: 'api unauthorized' };
