import { readDirectory } from '@/db/queries/directory';
import { sizePersonas } from '@/db/queries/persona-tallies';
import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays } from '@/lib/domain/day';
import { describeRule } from '@/lib/domain/personas/describe-rule';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import { UNASSIGNED_PERSONA } from '@/lib/filters/schema';
import { readRule } from './read-rule';

export interface ListedRule {
  slug: string;
  name: string;
  /** Null: those without a persona. */
  priority: number | null;
  /** In words, and as it is written; null: whoever a source puts there. */
  rule: string | null;
  definition: PersonaRule | null;
  customers: number;
}

/** The personas in the order in which they are tried, as of today; those without one last. */
export async function listRules({ db, now }: Viewer): Promise<ListedRule[]> {
  const [{ organisation }, stored] = await Promise.all([readDirectory(db, now), listStoredPersonas(db)]);
  const sizes = await sizePersonas(db, addDays(organisation.today, 1));
  const sizeOf = (id: number | null) => sizes.find(({ personaId }) => personaId === id)?.customers ?? 0;
  const listed = stored.map((persona): ListedRule => {
    const definition = readRule(persona);
    const { id, slug, name, priority } = persona;
    return {
      slug,
      name,
      priority,
      rule: definition && describeRule(definition),
      definition,
      customers: sizeOf(id),
    };
  });
  const unassigned = { slug: UNASSIGNED_PERSONA, name: 'Unassigned', priority: null, rule: null };
  return [...listed, { ...unassigned, definition: null, customers: sizeOf(null) }];
}
