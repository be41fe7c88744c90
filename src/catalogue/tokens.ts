/**
 * The one normaliser, used by the builder for titles and by the detector for text, so that both sides see the same tokens.
 * Arrays are views that a later call may overwrite: read them before tokenising again.
 */
export interface TokenStream {
  readonly text: string;
  readonly count: number;
  /** 32-bit hash of each normalised token. */
  readonly hash: Uint32Array;
  /** UTF-16 offsets of each token in `text`, end exclusive. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}
