import { LITERAL, LONG_TEXT, TEXT_BLOCK } from './format';

/** The typed arrays of one pool of compressed texts; see {@link packTexts} for how they are made. */
export interface PackedTexts {
  readonly lengths: Uint8Array;
  readonly bases: Uint32Array;
  readonly bytes: Uint8Array;
  /** Left and right half of each symbol, alternating. */
  readonly symbols: Uint16Array;
  /** Codes below this take one byte, the others two. */
  readonly oneByteCodes: number;
}

/** Texts by row, unpacked on request. */
export interface TextPool {
  /** Text of `row`; the empty string where there is none. */
  text(row: number): string;
}

/** Opens packed texts; nothing is unpacked before it is asked for. */
export function openTexts(packed: PackedTexts): TextPool {
  const { lengths, bases, bytes, symbols, oneByteCodes } = packed;
  let units = new Uint16Array(512);
  const stack: number[] = [];

  /** Bytes that the row's text takes, read at its offset. */
  function sizeAt(row: number, offset: number): number {
    const length = lengths[row] as number;
    return length === LONG_TEXT ? (bytes[offset] as number) | ((bytes[offset + 1] as number) << 8) : length;
  }

  function offsetOf(row: number): number {
    const first = row - (row % TEXT_BLOCK);
    let offset = bases[first / TEXT_BLOCK] as number;
    for (let at = first; at < row; at++) offset += sizeAt(at, offset);
    return offset;
  }

  function put(unit: number, at: number): void {
    if (at === units.length) {
      const wider = new Uint16Array(units.length * 2);
      wider.set(units);
      units = wider;
    }
    units[at] = unit;
  }

  /** Unpacks symbol `code` behind the first `written` units; returns the new number of units. */
  function expand(code: number, written: number): number {
    let at = written;
    let symbol: number | undefined = code;
    while (symbol !== undefined) {
      const left = symbols[2 * symbol] as number;
      const right = symbols[2 * symbol + 1] as number;
      if (left === LITERAL) {
        put(right, at++);
        symbol = stack.pop();
      } else {
        stack.push(right);
        symbol = left;
      }
    }
    return at;
  }

  function text(row: number): string {
    let source = row;
    while (source > 0 && lengths[source] === 0) source--;
    let offset = offsetOf(source);
    const end = offset + sizeAt(source, offset);
    if (lengths[source] === LONG_TEXT) offset += 2;
    let count = 0;
    while (offset < end) {
      let code = bytes[offset++] as number;
      if (code >= oneByteCodes) code = oneByteCodes + ((code - oneByteCodes) << 8) + (bytes[offset++] as number);
      count = expand(code, count);
    }
    return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }

  return { text };
}
