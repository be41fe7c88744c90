/** What keys and names look like. Apart from the shapes that check them, since pages check without the library that shapes need (decision 0082). */
export const SERIES_KEY = /^s[bamt]\d{1,9}$/;
export const ENTRY_KEY = /^[bamt]\d{1,9}$/;
export const FRANCHISE_KEY = /^f-[a-z0-9-]{1,40}$/;
export const HOST = /^[a-z0-9.-]{1,253}$/;
export const SERVICE = /^[a-z0-9-]{1,40}$/;

/** The binary catalogue holds an entry's key in 32 bits, so many of them for the id. */
export const ID_BITS = 29;

/** Does the id in the key of a series or an entry fit the binary catalogue? */
export function hasPackableId(key: string): boolean {
  return Number(key.replace(/^\D+/, '')) < 2 ** ID_BITS;
}
