import { readDirectory } from '@/db/queries/directory';
import { sizePersonas } from '@/db/queries/persona-tallies';
import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays } from '@/lib/domain/day';
import { readSet } from './read-set';
import type { EditorState } from './schema';

/** All that the editor begins with. */
export async function getPersonaEditor({ db, now }: Pick<Viewer, 'db' | 'now'>): Promise<EditorState> {
  const { organisation } = await readDirectory(db, now);
  const { set, revision, retired } = await readSet(db);
  const stored = await listStoredPersonas(db);
  const sizes = await sizePersonas(db, addDays(organisation.today, 1));
  const sizeOf = (id: number) => sizes.find(({ personaId }) => personaId === id)?.customers ?? 0;
  return {
    revision,
    set,
    retired,
    customers: Object.fromEntries(stored.map(({ id, slug }) => [slug, sizeOf(id)])),
    currency: organisation.currency,
  };
}
