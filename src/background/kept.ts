/** Something that is kept in storage and shown by every surface. */
export interface Kept<T> {
  read(): Promise<T>;
  watch(onChange: () => void, signal: AbortSignal): void;
}
