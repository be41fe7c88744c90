/** Grows as it is written; numbers take one byte per seven bits (LEB128). */
export interface ByteWriter {
  readonly size: number;
  number(value: number): void;
  done(): Uint8Array;
}

export function createWriter(): ByteWriter {
  let bytes = new Uint8Array(65_536);
  let size = 0;
  return {
    get size() {
      return size;
    },
    number(value) {
      if (!Number.isSafeInteger(value) || value < 0 || value > 0xffff_ffff) throw new RangeError(`not an unsigned 32-bit number: ${value}`);
      if (size + 5 > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2);
        wider.set(bytes);
        bytes = wider;
      }
      let rest = value;
      for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[size++] = (rest % 128) | 128;
      bytes[size++] = rest;
    },
    done: () => bytes.slice(0, size),
  };
}

/** Reads what {@link createWriter} wrote, from `offset` on. Behind the end it reads zeros. */
export function createReader(bytes: Uint8Array, offset: number): () => number {
  let at = offset;
  return () => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
}
