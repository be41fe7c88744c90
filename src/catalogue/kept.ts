/**
 * Keeps what was worked out for rows lately, by the low bits of the row's number: no order to maintain and a fixed size.
 * @param size a power of two.
 */
export function createKept<T>(size: number): (row: number, make: (row: number) => T) => T {
  const rows = new Int32Array(size).fill(-1);
  const kept: T[] = [];
  return (row, make) => {
    const slot = row & (size - 1);
    if (rows[slot] !== row) {
      kept[slot] = make(row);
      rows[slot] = row;
    }
    return kept[slot] as T;
  };
}
