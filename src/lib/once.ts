/** Wraps a maker so that it runs at the first call only; later calls get what it made. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
