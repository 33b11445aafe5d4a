import type { TouchpointPlace } from '@/db/queries/directory';
import type { PersonaFacts } from '@/db/queries/persona-tallies';
import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { bandOf } from '@/lib/domain/metrics/band';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { describeRule } from '@/lib/domain/personas/describe-rule';
import { sumTallies } from '@/lib/domain/tally';
import type { MetricKey } from '@/lib/domain/vocabulary';
import { DomainError } from '@/lib/errors';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import { UNASSIGNED_PERSONA, type Filter } from '@/lib/filters/schema';
import { everywhere } from '@/lib/ownership/issue-scope';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { compareMetric, withoutTest } from '@/lib/touchpoints/compare-metric';
import { compareTouchpoint, judgeTogether, type SplitTouchpoint } from './compare-scores';
import { readPersonaFacts } from './persona-facts';
import { readRule } from './read-rule';
import type { PersonaDetail, PersonaMetric, PersonaParams, PersonaTouchpoint } from './schema';
import { PersonaTallies } from './split-tallies';
import { standPersonas, UNASSIGNED } from './stand-personas';

const NO_STORY = { goals: [], needs: [], quote: '', channels: [] };

/** One persona, or `unassigned`. Throws `not_found`. */
export async function getPersona(
  viewer: Viewer,
  { slug, ...filter }: PersonaParams & Filter,
): Promise<PersonaDetail> {
  const stored = await listStoredPersonas(viewer.db);
  const own = stored.find((persona) => persona.slug === slug);
  if (own === undefined && slug !== UNASSIGNED_PERSONA) {
    throw new DomainError('not_found', `There is no persona “${slug}”.`);
  }
  // The persona of the page is the one that is looked at, whatever the filter says.
  const resolved = await resolveFilter(viewer, { ...filter, persona: [slug] });
  const [facts, before, issues] = await Promise.all([
    readPersonaFacts(viewer, resolved.period),
    readPersonaFacts(viewer, resolved.previous),
    tallyIssues(viewer, everywhere(resolved)),
  ]);
  const { standings, separation } = standPersonas(facts, [...stored, UNASSIGNED], { ...resolved, issues });
  const persona = standings.find((standing) => standing.slug === slug);
  if (persona === undefined) throw new Error(`The persona ${slug} does not stand`);
  const id = own?.id ?? null;
  const splitOver = ({ tallies }: PersonaFacts, places: readonly TouchpointPlace[]) =>
    new PersonaTallies(tallies, places).split(id);
  const rule = own === undefined ? null : readRule(own);
  const { goals, needs, quote, channels } = own ?? NO_STORY;
  return {
    filters: resolved.applied,
    persona,
    story: { goals, needs, quote, channels },
    rule: rule && describeRule(rule),
    metrics: measure(splitOver(facts, resolved.counted), splitOver(before, resolved.counted)),
    touchpoints: listTouchpoints(splitOver(facts, resolved.touchpoints)),
    separation,
  };
}

function measure(now: readonly SplitTouchpoint[], before: readonly SplitTouchpoint[]) {
  const [own, others, earlier] = [total(now, 'own'), total(now, 'others'), total(before, 'own')];
  const metricOf = (key: MetricKey): PersonaMetric => {
    const { value, low, high, answered } = answerMetrics[key].read(others);
    return {
      own: compareMetric(answerMetrics[key], own, earlier),
      others: { value, low, high, answered },
      difference: withoutTest(answerMetrics[key].change(own, others)),
    };
  };

  return {
    csat: metricOf('csat'),
    nps: metricOf('nps'),
    ces: metricOf('ces'),
    cxIndex: metricOf('cxIndex'),
    sentiment: metricOf('sentiment'),
  };
}

const total = (split: readonly SplitTouchpoint[], side: 'own' | 'others') =>
  sumTallies(split.map((one) => one[side]));

function listTouchpoints(split: readonly SplitTouchpoint[]): PersonaTouchpoint[] {
  const compared = split.map((one) => ({ key: one.place, compared: compareTouchpoint(one) }));
  return judgeTogether(compared)
    .judged.filter(({ comparison }) => comparison.difference.by !== null)
    .map(({ key: place, comparison }) =>
      Object.assign(
        {
          slug: place.slug,
          name: place.name,
          stage: place.stage,
          stageName: place.stageName,
          journey: place.journey,
          department: place.department,
          departmentName: place.departmentName,
          primaryMetric: place.primaryMetric,
          target: place.target,
          band: bandOf(comparison.score, place),
        },
        comparison,
      ),
    )
    .toSorted((a, b) => (a.difference.by ?? 0) - (b.difference.by ?? 0));
}
