import * as fc from 'fast-check';
import { RoaringBitmap32 } from 'roaring-wasm';
import { expect, test } from 'vitest';
import { addContacts, disposeContacts, emptyContacts, setOfIds, storedContacts, toHex } from './customer-set';

const ids = fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { maxLength: 50 });

function bigEndian(numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) buffer.writeInt32BE(number, 4 * index);
  return buffer;
}

test('a set that was stored and read again holds the same customers, each once', () => {
  fc.assert(
    fc.property(ids, (numbers) => {
      const set = setOfIds(bigEndian(numbers));
      const seen = Buffer.from(toHex(set), 'hex');
      const stored = storedContacts({ seen, answered: null, bad: null });
      expect(stored.seen.toArray()).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
      expect(stored.answered.size).toBe(0);
      set.dispose();
      disposeContacts([stored]);
    }),
  );
});

test('united sets hold whoever is in one of them', () => {
  const union = emptyContacts();
  const other = {
    seen: setOfIds(bigEndian([1, 2])),
    answered: setOfIds(bigEndian([2])),
    bad: setOfIds(null),
  };
  addContacts(union, other);
  addContacts(union, { ...other, seen: other.answered });
  expect([union.seen.toArray(), union.answered.toArray(), union.bad.toArray()]).toEqual([[1, 2], [2], []]);
  disposeContacts([union, other]);
});

test('the stored form is the portable one, which other Roaring libraries read', () => {
  const set = setOfIds(bigEndian([3, 1, 2]));
  // No-run cookie 12346, one container, key 0, cardinality − 1, offset 16, then the values: little endian.
  expect(toHex(set)).toBe('3a300000010000000000020010000000010002000300');
  expect(RoaringBitmap32.deserialize(Buffer.from(toHex(set), 'hex'), 'portable').size).toBe(3);
  set.dispose();
});
