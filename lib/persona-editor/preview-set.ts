import { readDirectory } from '@/db/queries/directory';
import { countByRule, countOverlaps, listExamples, tallyByRule } from '@/db/queries/persona-preview';
import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays } from '@/lib/domain/day';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { describeRule } from '@/lib/domain/personas/describe-rule';
import { can } from '@/lib/domain/permissions';
import { METRICS } from '@/lib/domain/vocabulary';
import { DomainError } from '@/lib/errors';
import type { SetPreview, SetPreviewQuery } from './schema';

const EXAMPLES = 10;
/** A quarter has enough answers to tell by, and is counted while one types. */
const SCORED_DAYS = 91;

/**
 * What the rule of one persona would come to among those that stand in the editor with it; changes nothing. Names are for those who may read
 * them. Throws `invalid` where the persona is not among them or has no rule.
 */
export async function previewSet(
  { db, now, role }: Viewer,
  { slug, personas }: SetPreviewQuery,
): Promise<SetPreview> {
  const place = personas.findIndex((persona) => persona.slug === slug);
  const rule = personas[place]?.rule ?? null;
  if (rule === null) {
    throw new DomainError('invalid', `“${slug}” has no rule to look at.`, [
      { path: 'slug', message: 'has no rule to look at' },
    ]);
  }
  const [{ organisation }, stored] = await Promise.all([readDirectory(db, now), listStoredPersonas(db)]);
  const idOf = (wanted: string) => stored.find((persona) => persona.slug === wanted)?.id ?? null;
  const others = personas.flatMap((other, index) =>
    other.rule === null || index === place ? [] : [{ ...other, rule: other.rule, first: index < place }],
  );
  const { today } = organisation;
  const asked = {
    rule,
    personaId: idOf(slug),
    earlier: others.filter(({ first }) => first).map((other) => other.rule),
    earlierIds: personas
      .slice(0, place)
      .flatMap((other) => (other.rule === null ? (idOf(other.slug) ?? []) : [])),
    today,
  };
  const since = addDays(today, -SCORED_DAYS);
  const found = await countByRule(db, asked);
  const shared = await countOverlaps(
    db,
    asked,
    others.map((other) => other.rule),
  );
  const examples = await listExamples(db, asked, EXAMPLES);
  const { own, others: rest } = await tallyByRule(db, asked, new Date(`${since}T00:00:00Z`));
  return {
    rule: describeRule(rule),
    ...found,
    overlaps: others.map((other, index) => ({
      slug: other.slug,
      name: other.name,
      customers: shared[index] ?? 0,
      first: other.first,
    })),
    examples: examples.map(({ externalId, name }) => ({
      externalId,
      name: can(role, 'customers.read') ? name : null,
    })),
    scores: METRICS.map((metric) => ({
      metric,
      own: answerMetrics[metric].read(own),
      others: answerMetrics[metric].read(rest),
    })),
    since,
  };
}
