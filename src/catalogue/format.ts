/**
 * The binary form shared by both parts of a catalogue: a header of unsigned 32-bit words, then sections of typed arrays that are
 * used as they lie. Numbers are little-endian, as on every machine that runs a browser we support.
 *
 * word 0 magic, 1 version, 2 length of the file in bytes, 3 stamp (equal in both parts of one build), 4 number of sections,
 * then offset and length in bytes of each section. Sections start at multiples of 4.
 */
export const FORMAT_VERSION = 4;
/** "TCTI" and "TCFA" read as little-endian words. */
export const TITLES_MAGIC = 0x49544354;
export const FACTS_MAGIC = 0x41464354;

const HEADER_WORDS = 5;

export type CatalogueErrorCode = 'magic' | 'version' | 'truncated' | 'mismatch';

/** Why a file cannot be used. The caller keeps the catalogue that it had. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(readonly code: CatalogueErrorCode, detail: string) {
    super(`${code}: ${detail}`);
  }
}

export type Section = Uint8Array | Uint16Array | Int16Array | Uint32Array;

/** Puts sections into one file. */
export function writeFile(magic: number, stamp: number, sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const headerBytes = 4 * (HEADER_WORDS + 2 * sections.length);
  const total = sections.reduce((sum, section) => sum + padded(section.byteLength), headerBytes);
  const bytes = new Uint8Array(total);
  const words = new Uint32Array(bytes.buffer, 0, headerBytes / 4);
  words.set([magic, FORMAT_VERSION, total, stamp, sections.length]);
  let offset = headerBytes;
  sections.forEach((section, index) => {
    words[HEADER_WORDS + 2 * index] = offset;
    words[HEADER_WORDS + 2 * index + 1] = section.byteLength;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += padded(section.byteLength);
  });
  return bytes;
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** Views over the sections of one file, in the order in which they were written. */
export interface FileView {
  readonly stamp: number;
  u8(section: number): Uint8Array;
  u16(section: number): Uint16Array;
  i16(section: number): Int16Array;
  u32(section: number): Uint32Array;
}

/**
 * Checks header and length and gives views; no byte of the sections is read.
 * @throws {CatalogueError} when the file is of another kind or version, or not complete.
 */
export function readFile(source: ArrayBuffer | Uint8Array, magic: number, sectionCount: number): FileView {
  const { buffer, base, size } = located(source);
  const headerBytes = 4 * (HEADER_WORDS + 2 * sectionCount);
  if (size < 4 * HEADER_WORDS) throw new CatalogueError('truncated', `${size} bytes`);
  const words = new Uint32Array(buffer, base, HEADER_WORDS);
  if (words[0] !== magic) throw new CatalogueError('magic', 'not this kind of file');
  if (words[1] !== FORMAT_VERSION) throw new CatalogueError('version', `version ${words[1]}, wanted ${FORMAT_VERSION}`);
  if (words[2] !== size) throw new CatalogueError('truncated', `${size} of ${words[2]} bytes`);
  if (words[4] !== sectionCount || size < headerBytes) throw new CatalogueError('truncated', 'section table');
  const table = new Uint32Array(buffer, base + 4 * HEADER_WORDS, 2 * sectionCount);
  const place = (section: number): readonly [number, number] => {
    const offset = table[2 * section] as number;
    const length = table[2 * section + 1] as number;
    if (offset % 4 !== 0 || offset + length > size) throw new CatalogueError('truncated', `section ${section}`);
    return [base + offset, length];
  };
  return {
    stamp: words[3] as number,
    u8: (section) => new Uint8Array(buffer, ...place(section)),
    u16: (section) => view(Uint16Array, 2, place(section)),
    i16: (section) => view(Int16Array, 2, place(section)),
    u32: (section) => view(Uint32Array, 4, place(section)),
  };

  function view<T>(type: new (buffer: ArrayBuffer, offset: number, length: number) => T, width: number, [offset, length]: readonly [number, number]): T {
    return new type(buffer, offset, length / width);
  }
}

/** Node's file buffers lie at any offset of a larger buffer; typed arrays need a multiple of four. */
function located(source: ArrayBuffer | Uint8Array): { buffer: ArrayBuffer; base: number; size: number } {
  if (source instanceof ArrayBuffer) return { buffer: source, base: 0, size: source.byteLength };
  const aligned = source.byteOffset % 4 === 0 && source.buffer instanceof ArrayBuffer ? source : new Uint8Array(source);
  return { buffer: aligned.buffer as ArrayBuffer, base: aligned.byteOffset, size: aligned.byteLength };
}

/** Sections of the hot part. */
export const TITLES = {
  meta: 0, displacements: 1, edges: 2, singles: 3, rowTarget: 4, rowEntry: 5, rowInfo: 6, rowFollows: 7,
  textLengths: 8, textBases: 9, textBytes: 10, symbols: 11,
  seriesAnchor: 12, seriesFranchise: 13, seriesProminence: 14, seriesFirstEntry: 15,
  entryKey: 16, entryPremiere: 17, entryEnd: 18, entryInfo: 19, entrySeason: 20, entryPart: 21,
  franchiseText: 22, franchiseFirst: 23, franchiseSeries: 24,
  seriesRedirects: 25, entryRedirects: 26, pairs: 27,
} as const;
export const TITLES_SECTIONS = 28;

/** Words of the `meta` section of the hot part. */
export const META = { rows: 0, rowBits: 1, slots: 2, seed: 3, oneByteCodes: 4, singlesShift: 5, pairsShift: 6 } as const;

/**
 * Kinds of edges in the trie. `leaf`: a title ends here and none goes on; `terminal`: one ends and others go on; `inner`: none ends;
 * `tail`: a single title (or several with the same tokens) goes on, but its further tokens have no edges. 0 is an empty slot.
 */
export const EDGE = { leaf: 1, terminal: 2, inner: 3, tail: 4 } as const;
export const EDGE_KIND_BITS = 3;
export const EDGE_KIND_MASK = 7;
/** Of a tail's check bits the lowest are those of the next token's hash. */
export const TAIL_BITS = 6;
/** Row info byte: language in the low three bits, then kind, then ambiguity. */
export const INFO = { kindShift: 3, ambiguityShift: 6, mask: 7 } as const;
/** Entry info byte: kind in the low three bits, then "final". */
export const ENTRY_FINAL = 8;
/** A day that is not known. */
export const NO_DAY = -32_768;
/** A series without a franchise. */
export const NO_FRANCHISE = 0xffff;
/** `textLengths` holds this where the text itself starts with its length as 16 bits. */
export const LONG_TEXT = 255;
/** Rows of text between two absolute offsets. */
export const TEXT_BLOCK = 16;
/** Left half of a symbol that stands for itself: its right half then is the UTF-16 unit. */
export const LITERAL = 0xffff;

/** Sections of the facts. */
export const FACTS = { meta: 0, entryOrder: 1, entryOffsets: 2, seriesOffsets: 3, records: 4, sources: 5, textLengths: 6, textBases: 7, textBytes: 8, symbols: 9 } as const;
export const FACTS_SECTIONS = 10;
