import { LITERAL, LONG_TEXT, TEXT_BLOCK } from './format';
import { createPairCounts, type PairCounts } from './pair-counts';
import type { PackedTexts } from './text-pool';

/** Between two texts in the sequence that is compressed; never part of a pair. */
const STOP = 0xffff;
/** A pair that occurs less often than this costs as much as it saves. */
const RAREST_PAIR = 3;
/** Two bytes name at most this many symbols beside a useful number of one-byte codes. */
const MOST_SYMBOLS = 32_000;
/** In one round pairs are taken down to this share of the most frequent pair's count: few rounds, nearly the best order. */
const ROUND_SHARE = 0.4;
const SYMBOL_BITS = 15;
const SYMBOL_MASK = 2 ** SYMBOL_BITS - 1;

interface Grammar {
  /** Left and right half per symbol, alternating; see LITERAL. */
  readonly halves: number[];
  sequence: Uint16Array;
  length: number;
}

/**
 * Compresses texts so that each can be unpacked alone: a grammar whose rules are pairs of symbols, grown by replacing the most
 * frequent pairs until none is left that pays (Larsson and Moffat, "Offline dictionary-based compression", 1999, with several
 * pairs per round). Frequent symbols get one byte, the others two. A text equal to the one before it takes no bytes.
 * @throws {RangeError} when the texts hold more different UTF-16 units than two bytes can name.
 */
export function packTexts(texts: readonly string[]): PackedTexts {
  const distinct = texts.map((text, row) => (row > 0 && text === texts[row - 1] ? '' : text));
  const grammar = startGrammar(distinct);
  while (growGrammar(grammar));
  return writeTexts(distinct, grammar);
}

function startGrammar(texts: readonly string[]): Grammar {
  const symbolOf = new Map<number, number>();
  const halves: number[] = [];
  const total = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const sequence = new Uint16Array(total);
  let at = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let symbol = symbolOf.get(unit);
      if (symbol === undefined) {
        symbol = symbolOf.size;
        symbolOf.set(unit, symbol);
        halves.push(LITERAL, unit);
      }
      sequence[at++] = symbol;
    }
    sequence[at++] = STOP;
  }
  if (symbolOf.size > MOST_SYMBOLS) throw new RangeError(`too many different characters: ${symbolOf.size}`);
  return { halves, sequence, length: at };
}

/** A pair as one number; symbols take 15 bits each. */
function pairOf(left: number, right: number): number {
  return (left << SYMBOL_BITS) | right;
}

function countPairs({ sequence, length }: Grammar): PairCounts {
  const counts = createPairCounts(length);
  for (let at = 0; at + 1 < length; at++) {
    const left = sequence[at] as number;
    const right = sequence[at + 1] as number;
    if (left !== STOP && right !== STOP) counts.add(pairOf(left, right));
  }
  return counts;
}

/** Picks the pairs of one round: frequent, and none that another picked pair would take a symbol from. */
function choosePairs(counts: PairCounts, room: number): number[] {
  const least = Math.max(RAREST_PAIR, Math.floor(counts.most * ROUND_SHARE));
  const frequent = counts.atLeast(least).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const lefts = new Set<number>();
  const rights = new Set<number>();
  const chosen: number[] = [];
  for (const [pair] of frequent) {
    const left = pair >>> SYMBOL_BITS;
    const right = pair & SYMBOL_MASK;
    if (chosen.length === room) break;
    if (rights.has(left) || lefts.has(right)) continue;
    lefts.add(left);
    rights.add(right);
    chosen.push(pair);
  }
  return chosen;
}

/** One round; false when no pair pays any more. */
function growGrammar(grammar: Grammar): boolean {
  const size = grammar.halves.length / 2;
  const chosen = choosePairs(countPairs(grammar), MOST_SYMBOLS - size);
  if (chosen.length === 0) return false;
  /** 1 for symbols that begin a chosen pair: most do not, and need no look-up. */
  const begins = new Uint8Array(STOP + 1);
  const replacement = new Map(chosen.map((pair, index) => [pair, size + index]));
  for (const pair of chosen) {
    grammar.halves.push(pair >>> SYMBOL_BITS, pair & SYMBOL_MASK);
    begins[pair >>> SYMBOL_BITS] = 1;
  }
  const { sequence, length } = grammar;
  let written = 0;
  for (let at = 0; at < length; at++) {
    const left = sequence[at] as number;
    const right = at + 1 < length ? (sequence[at + 1] as number) : STOP;
    const symbol = begins[left] === 1 && right !== STOP ? replacement.get(pairOf(left, right)) : undefined;
    if (symbol !== undefined) at++;
    sequence[written++] = symbol ?? left;
  }
  grammar.length = written;
  return true;
}

/** Fewest two-byte lead values that can name the rest of `symbols`. */
function oneByteCodesFor(symbols: number): number {
  for (let leads = 0; leads <= 256; leads++) {
    if (256 - leads + leads * 256 >= symbols) return 256 - leads;
  }
  throw new RangeError(`too many symbols: ${symbols}`);
}

/** Numbers symbols by how often the texts use them, so that the frequent ones get one byte. */
function rankSymbols({ halves, sequence, length }: Grammar): Uint16Array {
  const uses = new Uint32Array(halves.length / 2);
  for (let at = 0; at < length; at++) {
    const symbol = sequence[at] as number;
    if (symbol !== STOP) uses[symbol] = (uses[symbol] as number) + 1;
  }
  const order = Array.from(uses.keys()).sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
  const rank = new Uint16Array(order.length);
  order.forEach((symbol, index) => (rank[symbol] = index));
  return rank;
}

function renumber(halves: readonly number[], rank: Uint16Array): Uint16Array {
  const symbols = new Uint16Array(halves.length);
  rank.forEach((to, symbol) => {
    const left = halves[2 * symbol] as number;
    const right = halves[2 * symbol + 1] as number;
    symbols[2 * to] = left === LITERAL ? LITERAL : (rank[left] as number);
    symbols[2 * to + 1] = left === LITERAL ? right : (rank[right] as number);
  });
  return symbols;
}

function writeTexts(texts: readonly string[], grammar: Grammar): PackedTexts {
  const rank = rankSymbols(grammar);
  const oneByteCodes = oneByteCodesFor(rank.length);
  const lengths = new Uint8Array(texts.length);
  const bases = new Uint32Array(Math.ceil(texts.length / TEXT_BLOCK));
  const bytes = new Uint8Array(2 * grammar.length + 2 * texts.length);
  let size = 0;
  let at = 0;
  texts.forEach((_, row) => {
    if (row % TEXT_BLOCK === 0) bases[row / TEXT_BLOCK] = size;
    const start = size;
    for (; grammar.sequence[at] !== STOP; at++) {
      const code = rank[grammar.sequence[at] as number] as number;
      if (code >= oneByteCodes) bytes[size++] = oneByteCodes + ((code - oneByteCodes) >> 8);
      bytes[size++] = code >= oneByteCodes ? (code - oneByteCodes) & 255 : code;
    }
    at++;
    if (size - start >= LONG_TEXT) {
      bytes.copyWithin(start + 2, start, size);
      size += 2;
      bytes[start] = (size - start) & 255;
      bytes[start + 1] = (size - start) >> 8;
    }
    lengths[row] = Math.min(size - start, LONG_TEXT);
  });
  return { lengths, bases, bytes: bytes.slice(0, size), symbols: renumber(grammar.halves, rank), oneByteCodes };
}
