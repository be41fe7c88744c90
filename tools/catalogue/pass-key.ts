import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const keySchema = v.array(v.object({ n: v.number(), b: v.string(), a: v.string(), m: v.string(), t: v.string(), ym: v.string() }));

/** The entry that a number in the curators' files stands for. */
export type KeyRow = v.InferOutput<typeof keySchema>[number];

/** Reads `[{n, b, a, m, t, ym}]`: number, bangumi, AniList and MAL id (empty when none), Japanese title, month of premiere. */
export function readKey(file: string): KeyRow[] {
  return v.parse(keySchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** The id under which a curated row names the entry. */
export function idOfKey(key: KeyRow): string {
  if (key.b !== '') return `bgm:${key.b}`;
  if (key.a !== '') return `al:${key.a}`;
  return key.m !== '' ? `mal:${key.m}` : '-';
}
