import { listKnownSlugs } from '@/db/queries/known-slugs';
import { readTimezone } from '@/db/queries/read-timezone';
import type { Viewer } from '@/lib/auth/viewer';
import { faultsOf, refusal, unstorableTexts } from '@/lib/faults';
import type { KnownSlugs } from './mapping/compile-context';
import { compileMapping } from './mapping/compile-mapping';
import { mappingSchema, type Mapping } from './mapping/mapping';

/** A mapping that fits the store, with what was needed to see it. */
export interface CheckedMapping {
  mapping: Mapping;
  known: KnownSlugs;
  timezone: string;
  /** Columns that it reads. */
  columns: ReadonlySet<string>;
}

/** Checks a mapping against its schema, itself and the store. Throws `invalid` with the path of every fault. */
export async function checkMapping({ db, now }: Viewer, input: unknown): Promise<CheckedMapping> {
  const parsed = mappingSchema.safeParse(input);
  if (!parsed.success) throw refusal('The mapping', faultsOf(parsed.error, input));
  const unstorable = unstorableTexts(parsed.data);
  if (unstorable.length > 0) throw refusal('The mapping', unstorable);
  const known = await listKnownSlugs(db);
  const timezone = await readTimezone(db);
  const { columns, faults } = compileMapping(parsed.data, { columns: null, known, timezone, now });
  if (faults.length > 0) throw refusal('The mapping', faults);
  return { mapping: parsed.data, known, timezone, columns };
}
