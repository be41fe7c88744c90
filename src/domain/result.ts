/** Why a call failed, as a value: Error objects do not survive every message boundary. `code` picks the words shown. */
export const FAILURE_CODES = [
  'timeout', 'refused', 'invalid', 'unavailable', 'corrupt', 'quota', 'notFound', 'reloaded', 'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type Failure = { readonly code: FailureCode; readonly detail?: string };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FailureCode, detail?: string): Result<never> =>
  ({ ok: false, failure: detail === undefined ? { code } : { code, detail } });
