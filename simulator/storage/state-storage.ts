/**
 * Where a state outlives its simulator: in memory, in a browser's IndexedDB, in a file.
 *
 * A storage keeps bytes and does not look into them; that they are whole is told by the checksum inside, when they are
 * restored.
 */
export interface StateStorage {
  /** `false` where somebody else saves here: then this one only loads. */
  readonly writable: boolean;
  /** What was saved, newest first; empty when nothing ever was. An older state is there for a newest that is damaged. */
  load(): Promise<readonly Uint8Array[]>;
  /** Puts bytes in the place of what was saved before. Resolves once they outlive the program; until then the old do. */
  save(bytes: Uint8Array): Promise<void>;
  /** Lets somebody else save here. */
  close(): Promise<void>;
}
