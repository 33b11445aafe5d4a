import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { UNASSIGNED } from './stand-personas';

/** What a persona is called, also `unassigned`; null where there is none of this slug. */
export async function findPersonaName({ db }: Viewer, slug: string): Promise<string | null> {
  if (slug === UNASSIGNED.slug) return UNASSIGNED.name;
  const stored = await listStoredPersonas(db);
  return stored.find((persona) => persona.slug === slug)?.name ?? null;
}
