/** An appid: `wx` and 16 hexadecimal digits. */
export const APPID = /^wx[0-9a-f]{16}$/;
