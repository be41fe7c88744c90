import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/domain/watchlist';
import { SERVICES } from '../../../src/ui/services';
import { english, readMessages } from '../../support/words';

const LOCALES = readdirSync('src/static/_locales');
const source = readMessages('en');
const keys = Object.keys(source);

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

const code = codeFiles('src').join('\n');
const manifest = readFileSync('manifest.json', 'utf8');

/** Whole keys that the code names where it asks for words, and beginnings of keys that it completes. */
function keysInCode(): { whole: Set<string>; prefixes: Set<string> } {
  const asked = /\b(?:words|localText)\(\s*(?:[^'`()]*\?\s*)?(['`])([\w]+)(\$\{|\1)(?:\s*:\s*'(\w+)')?/g;
  const counted = /countedWords\([^,]+,[^,]+,\s*'(\w+)'/g;
  const whole = new Set<string>();
  const prefixes = new Set<string>();
  for (const [, quote, name = '', end, other] of code.matchAll(asked)) {
    (end === quote ? whole : prefixes).add(name);
    if (other) whole.add(other);
  }
  for (const [, name] of code.matchAll(counted)) prefixes.add(`${name}_`);
  for (const [, name = ''] of manifest.matchAll(/__MSG_(\w+)__/g)) whole.add(name);
  return { whole, prefixes };
}

describe('locales', () => {
  it('are English and at least one more', () => {
    expect(LOCALES).toContain('en');
    expect(LOCALES.length).toBeGreaterThan(1);
  });

  it.each(LOCALES)('%s has the keys of English, in its order', (locale) => {
    expect(Object.keys(readMessages(locale))).toEqual(keys);
  });

  it.each(LOCALES)('%s fills and uses the placeholders of English', (locale) => {
    for (const [key, { message, placeholders = {} }] of Object.entries(readMessages(locale))) {
      const contents = (all: typeof placeholders) => Object.entries(all).map(([name, { content }]) => `${name}=${content}`);
      expect(contents(placeholders), key).toEqual(contents(source[key]?.placeholders ?? {}));
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
    }
  });

  it('tells translators of every message what it is for', () => {
    for (const [key, { description }] of Object.entries(source)) expect(description, key).toMatch(/\S/);
  });

  it('has keys that differ by more than case, as browsers compare them without it', () => {
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});

describe('keys', () => {
  const { whole, prefixes } = keysInCode();

  it('of the code all exist', () => {
    expect(whole.size).toBeGreaterThan(80);
    for (const key of whole) expect(keys, key).toContain(key);
    for (const prefix of prefixes) expect(keys.some((key) => key.startsWith(prefix)), prefix).toBe(true);
  });

  it('are all used', () => {
    const literals = new Set([...code.matchAll(/'(\w+)'/g)].map(([, text]) => text));
    const unused = keys.filter((key) => !whole.has(key) && !literals.has(key) && ![...prefixes].some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('stand for every service and status', () => {
    for (const { id } of SERVICES) expect(english(`service_${id.replaceAll('-', '_')}`), id).not.toBe('');
    for (const status of STATUSES) expect(english(`status_${status}`), status).not.toBe('');
  });
});
