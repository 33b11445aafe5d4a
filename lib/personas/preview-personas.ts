import { readDirectory } from '@/db/queries/directory';
import { countByRule, countOverlaps, listExamples } from '@/db/queries/persona-preview';
import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { describeRule } from '@/lib/domain/personas/describe-rule';
import { may } from '@/lib/domain/permissions';
import { DomainError } from '@/lib/errors';
import { readRule } from './read-rule';
import type { PersonaPreview, PreviewQuery } from './schema';

const EXAMPLES = 10;
/** Of a persona that does not exist yet. */
const USUAL_PRIORITY = 100;

/** What a rule would come to if it were saved; changes nothing. Names are for those who may read them. Throws `not_found` for the persona. */
export async function previewPersonas(
  viewer: Viewer,
  { rule, persona: slug }: PreviewQuery,
): Promise<PersonaPreview> {
  const { db, now } = viewer;
  const [{ organisation }, stored] = await Promise.all([readDirectory(db, now), listStoredPersonas(db)]);
  const own = stored.find((persona) => persona.slug === slug);
  if (slug !== null && own === undefined) {
    throw new DomainError('not_found', `There is no persona “${slug}”.`);
  }
  const isFirst = (index: number) =>
    own === undefined ? (stored[index]?.priority ?? 0) < USUAL_PRIORITY : index < stored.indexOf(own);
  const before = stored.filter((persona, index) => persona.id !== own?.id && isFirst(index));
  const others = stored.flatMap((persona, index) => {
    const other = persona.id === own?.id ? null : readRule(persona);
    return other === null ? [] : [{ persona, rule: other, first: isFirst(index) }];
  });
  const asked = {
    rule,
    personaId: own?.id ?? null,
    earlier: others.filter(({ first }) => first).map((other) => other.rule),
    earlierIds: before.filter((persona) => persona.rule === null).map(({ id }) => id),
    today: organisation.today,
  };
  const found = await countByRule(db, asked);
  const shared = await countOverlaps(
    db,
    asked,
    others.map((other) => other.rule),
  );
  const examples = await listExamples(db, asked, EXAMPLES);
  return {
    rule: describeRule(rule),
    ...found,
    overlaps: others.map(({ persona, first }, index) => ({
      slug: persona.slug,
      name: persona.name,
      customers: shared[index] ?? 0,
      first,
    })),
    examples: examples.map(({ externalId, name }) => ({
      externalId,
      name: may(viewer, 'customers.read') ? name : null,
    })),
  };
}
