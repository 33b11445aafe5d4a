import { isDeepStrictEqual } from 'node:util';
import type { Changes } from './schema';

interface Writer<New> {
  insert(row: New): Promise<number>;
  update(id: number, changes: Partial<New>): Promise<void>;
}

/** The rows of one table by key, each created, changed or left alone. */
export class Shelf<New extends object, Stored extends { id: number }> {
  readonly counts: Changes = { created: 0, changed: 0, unchanged: 0 };
  readonly #writer: Writer<New>;
  readonly #keyOf: (row: New | Stored) => string;
  readonly #stored: ReadonlyMap<string, Stored>;
  readonly #rows: Map<string, { id: number }>;

  constructor(writer: Writer<New>, stored: readonly Stored[], keyOf: (row: New | Stored) => string) {
    this.#writer = writer;
    this.#keyOf = keyOf;
    this.#stored = new Map(stored.map((row) => [keyOf(row), row]));
    this.#rows = new Map(this.#stored);
  }

  /** As it was before the file; null where it is new. */
  find(key: string): Stored | null {
    return this.#stored.get(key) ?? null;
  }

  /** Throws for a key that was to be checked before. */
  idOf(key: string): number {
    const row = this.#rows.get(key);
    if (row === undefined) throw new Error(`${key} was not checked`);
    return row.id;
  }

  /** Fields that are absent keep what is stored. */
  async put(row: New): Promise<number> {
    const known = this.#rows.get(this.#keyOf(row));
    if (known === undefined) {
      const id = await this.#writer.insert(row);
      this.#rows.set(this.#keyOf(row), { ...row, id });
      this.counts.created += 1;
      return id;
    }
    const changes: Partial<New> = {};
    let isChanged = false;
    for (const key in row) {
      if (isDeepStrictEqual(Reflect.get(known, key), row[key])) continue;
      changes[key] = row[key];
      isChanged = true;
    }
    this.counts[isChanged ? 'changed' : 'unchanged'] += 1;
    if (isChanged) await this.#writer.update(known.id, changes);
    return known.id;
  }
}
