import * as v from 'valibot';

/** One numbered change of form: takes the value of version `to - 1` and gives that of version `to`. Pure; may throw on nonsense. */
export interface Migration {
  readonly to: number;
  readonly run: (value: unknown) => unknown;
}

/** How one kind of thing lies in storage: `{ version, value }` under `key`. */
export interface StoredForm<T> {
  readonly key: string;
  readonly version: number;
  /** In ascending order of `to`, without gaps, ending at `version`. */
  readonly migrations: readonly Migration[];
  /** What there is before anything was stored. */
  readonly empty: T;
  /** Keeps what passes its check; `intact` is false when something had to be left out. Null when nothing can be read. */
  readonly read: (value: unknown) => { readonly value: T; readonly intact: boolean } | null;
}

/**
 * What a raw stored value turned out to be. `damaged` carries what could still be read, or null; `newer` was written by a later
 * version of the extension, and carries what this one understands of it.
 */
export type Decoded<T> =
  | { readonly is: 'absent' }
  | { readonly is: 'good'; readonly value: T }
  | { readonly is: 'damaged'; readonly rescued: T | null }
  | { readonly is: 'newer'; readonly value: T };

const envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/** Reads a raw stored value and brings it to the current version. Never throws. */
export function decode<T>(form: StoredForm<T>, raw: unknown): Decoded<T> {
  if (raw === undefined) return { is: 'absent' };
  const parsed = v.safeParse(envelope, raw);
  if (!parsed.success) return { is: 'damaged', rescued: null };
  const { version, value } = parsed.output;
  if (version > form.version) return { is: 'newer', value: form.read(value)?.value ?? form.empty };
  const read = form.read(migrate(form, version, value));
  if (read?.intact) return { is: 'good', value: read.value };
  return { is: 'damaged', rescued: read?.value ?? null };
}

/** The form in which a value is written. */
export function encode<T>(form: StoredForm<T>, value: T): unknown {
  return { version: form.version, value };
}

function migrate<T>(form: StoredForm<T>, from: number, value: unknown): unknown {
  try {
    return form.migrations.filter(({ to }) => to > from).reduce((old, { run }) => run(old), value);
  } catch {
    // Unreadable for this migration is unreadable for all: the value is set aside as it was.
    return undefined;
  }
}
