/** What has arrived of a body, no more than `most` bytes of it. */
export class Pieces {
  readonly #most: number;
  readonly #kept: Uint8Array[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Keeps one more piece; false when that is too much. */
  take(piece: Uint8Array): boolean {
    this.#length += piece.length;
    if (this.#length > this.#most) return false;
    this.#kept.push(piece);
    return true;
  }

  /** Everything in one. */
  joined(): Uint8Array {
    const [only] = this.#kept;
    if (only && this.#kept.length === 1) return only;
    const bytes = new Uint8Array(this.#length);
    let offset = 0;
    for (const piece of this.#kept) {
      bytes.set(piece, offset);
      offset += piece.length;
    }
    return bytes;
  }
}
