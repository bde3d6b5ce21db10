/** What every JavaScript host has, so that this folder compiles without the `dom` library and without a clock. */
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  static canParse(url: string, base?: string): boolean;
}

declare function structuredClone<T>(value: T): T;

declare class URLSearchParams {
  constructor(query: string);
  get(name: string): string | null;
}
