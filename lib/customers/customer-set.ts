import { RoaringBitmap32 } from 'roaring-wasm';

/** Customer ids. Lives out of the garbage collector's reach: whoever makes one disposes of it. */
export type CustomerSet = RoaringBitmap32;

/** Who made contact, who of them answered, and who of those had a bad contact. */
export interface ContactSets {
  seen: CustomerSet;
  answered: CustomerSet;
  bad: CustomerSet;
}

export function emptyContacts(): ContactSets {
  return { seen: new RoaringBitmap32(), answered: new RoaringBitmap32(), bad: new RoaringBitmap32() };
}

/** The sets of a stored row; null, one that was marked and never made, is empty. */
export function storedContacts(row: Record<keyof ContactSets, Buffer | null>): ContactSets {
  return { seen: setOfBytes(row.seen), answered: setOfBytes(row.answered), bad: setOfBytes(row.bad) };
}

export function addContacts(to: ContactSets, { seen, answered, bad }: ContactSets): void {
  to.seen.orInPlace(seen);
  to.answered.orInPlace(answered);
  to.bad.orInPlace(bad);
}

export function disposeContacts(all: Iterable<ContactSets>): void {
  for (const { seen, answered, bad } of all) {
    seen.dispose();
    answered.dispose();
    bad.dispose();
  }
}

/** The set of ids given as big-endian 32-bit integers, in any order, with repetitions; null is none. The buffer is used up. */
export function setOfIds(ids: Buffer | null): CustomerSet {
  return ids === null ? new RoaringBitmap32() : new RoaringBitmap32(readWords(ids));
}

/** Big-endian 32-bit integers as numbers; null is none. The buffer is used up. */
export function readWords(words: Buffer | null): Uint32Array {
  if (words === null) return new Uint32Array();
  words.swap32();
  const { buffer, byteOffset, byteLength } = words;
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

function setOfBytes(bytes: Buffer | null): CustomerSet {
  return bytes === null ? new RoaringBitmap32() : RoaringBitmap32.deserialize(bytes, 'portable');
}

/** The set in the portable Roaring format, as hexadecimal text. */
export function toHex(set: CustomerSet): string {
  const { buffer, byteOffset, byteLength } = set.serialize('portable');
  return Buffer.from(buffer, byteOffset, byteLength).toString('hex');
}
