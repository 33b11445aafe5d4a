import { listSeenAttributes, listSeenCategories } from '@/db/queries/persona-fields';
import type { Viewer } from '@/lib/auth/viewer';
import type { OfferedFields } from './schema';

/** What rules can be written about: attributes and kinds of purchases that customers really have. */
export async function offerFields({ db }: Viewer): Promise<OfferedFields> {
  return { attributes: await listSeenAttributes(db), categories: await listSeenCategories(db) };
}
