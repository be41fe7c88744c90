import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anchorOf, type EntryKey, entryKeySchema, packEntryKey, seriesKeyOf, seriesKeySchema, unpackEntryKey } from '../../../src/domain/keys';

const anyKey = fc.tuple(fc.constantFrom('b', 'a', 'm', 't'), fc.nat({ max: 2 ** 29 - 1 })).map(([kind, id]) => `${kind}${id}` as EntryKey);

describe('keys', () => {
  it('survive packing, and series lead back to their anchor', () => {
    fc.assert(fc.property(anyKey, (key) => {
      expect(unpackEntryKey(packEntryKey(key))).toBe(key);
      expect(anchorOf(seriesKeyOf(key))).toBe(key);
      expect(v.is(entryKeySchema, key) && v.is(seriesKeySchema, seriesKeyOf(key))).toBe(true);
    }));
  });

  it.each(['', 'b', 'x1', 'b1 ', 'b-1', 'sb1', 'b536870912', 'b999999999'])('are not %j', (key) => {
    expect(v.is(entryKeySchema, key)).toBe(false);
    expect(v.is(seriesKeySchema, `s${key}`)).toBe(false);
  });
});
