// The codes that the content of a message is refused with, without WeChat's texts: an editor says it in words of its own.
// The texts stand in `errcodes.ts`.

export const invalidMessageType = 40008;
export const invalidCharset = 40033;
export const invalidTemplateIdSize = 40036;
export const invalidTemplateId = 40037;
export const invalidWeappPagepath = 40165;
export const invalidWeappAppid = 40166;
export const invalidPage = 41030;
export const emptyContent = 44004;
export const contentSizeOutOfLimit = 45002;
export const invalidAppidAttribute = 45086;
export const invalidType = 45162;
export const dataFormatError = 47001;
export const argumentInvalid = 47003;
export const apiUnauthorized = 48001;
