import * as ERRCODE from './errcodes.js';

export { ERRCODE };

/** A code and the text WeChat sends with it, without the rid. */
export interface Errcode {
  readonly errcode: number;
  readonly errmsg: string;
}

/** Made on first use: a page that asks for neither name nor text does not load the codes it never answers. */
let known: ReadonlyMap<number, { readonly name: string; readonly errmsg: string }> | undefined;

function find(errcode: number) {
  known ??= new Map(Object.entries(ERRCODE).map(([name, { errcode: number, errmsg }]) => [number, { name, errmsg }]));
  return known.get(errcode);
}

/**
 * The name of a code, for who wants to know which rule was broken where no finer name was given.
 *
 * @example
 * codeName(45015); // 'response-out-of-time-limit'
 */
export function codeName(errcode: number): string {
  return find(errcode)?.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) ?? `errcode-${errcode}`;
}

/** WeChat's text for a code; empty for one we do not answer. */
export function errmsgOf(errcode: number): string {
  return find(errcode)?.errmsg ?? '';
}
