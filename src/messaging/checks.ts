/**
 * Checks for the scripts that pages pay for, without the library that all others use: loading it and making its shapes took a sixth of the
 * time of the script that runs in every page (decision 0082). A test holds them against the contract's shapes.
 */
import type { SeriesKey } from '../domain/keys';
import { hasPackableId, SERIES_KEY } from '../domain/patterns';
import type { Accept } from './client';
import type { Answer } from './contract';
import type { CallTable } from './envelope';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isOffset = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
export const isText = (value: unknown, length: number): boolean => typeof value === 'string' && value.length <= length;
export const isMatch = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);
export const isList = (value: unknown, length: number, isMember: (member: unknown) => boolean): boolean => Array.isArray(value) && value.length <= length && value.every(isMember);

export const isKey = (value: unknown, pattern: RegExp): boolean => isMatch(value, pattern) && hasPackableId(value as string);

export function isSeriesKey(value: unknown): value is SeriesKey {
  return isKey(value, SERIES_KEY);
}

/** Accepts the answers that pass the check of their call. */
export function acceptBy<C extends CallTable>(checks: { readonly [K in keyof C]: (value: Fields) => boolean }): Accept<C> {
  return <K extends keyof C & string>(name: K, value: unknown) => (isFields(value) && checks[name](value) ? (value as Answer<C, K>) : undefined);
}
