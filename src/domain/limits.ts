/** Every cap with its unit and reason. Timings of the pointer live beside the intent machine. */
export const LIMITS = {
  /** UTF-16 units in one block. A longer text node is cut at a space; keeps one message and one slice of work small. */
  blockLength: 20_000,
  /** UTF-16 units of source, and elements, at which a page is read without a glance: to put its source together would take longer than a slice of work. */
  glanceLength: 1_000_000,
  glanceElements: 20_000,
  /** Blocks in one message to the background; about 8 ms of matching at the most. */
  blocksPerMessage: 200,
  /** Cue spans kept per block; more than this is not prose. */
  spansPerBlock: 400,
  /** Characters of a link's address; longer ones are data, not pages. */
  hrefLength: 2_048,
  /** Candidates held for one page, and places in it at which one text is looked for; a 20,000-word season guide has about 3,000. */
  candidatesPerPage: 20_000,
  /** Mentions painted on one page; beyond this a page is a list, and Chromium's highlight painting shows in traces. */
  mentionsPerPage: 5_000,
  /** Characters of a note on a watchlist entry. */
  noteLength: 2_000,
  /** How long a page waits for the background, in ms; a cold worker answers in about 100. */
  callTimeoutMs: 5_000,
} as const;

/** Caps that pages have no use for and do not carry. */
export const BACKGROUND_LIMITS = {
  /** UTF-16 units of one text's candidates, packed: about 400 for each; what nobody would read as a text may have thousands and keeps its first ones. */
  packedLength: 2_000_000,
  /** Entries on a watchlist; storage.local holds 10 MB and one entry takes about 400 bytes. */
  watchlistEntries: 10_000,
  /** UTF-16 units of a text that the reader corrects or names; titles end well before. */
  surfaceLength: 200,
  /** Corrections a reader may keep. */
  corrections: 5_000,
} as const;
