import * as z from 'zod/mini';
import type { OpenIssues } from '@/lib/domain/issues/tally';
import type { Separation } from '@/lib/domain/metrics/separation';
import type { Change, Reading } from '@/lib/domain/reading';
import type { Band, Channel, MetricKey } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  filterShape,
  knownOnly,
  notAmong,
  unlessBlank,
  withDefaults,
  type AppliedFilter,
} from '@/lib/filters/schema';
import { personaRule } from '@/lib/persona-rules/schema';
import type { ComparedMetric } from '@/lib/touchpoints/schema';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const slug = z.string().check(z.regex(SLUG, 'must be lower-case words joined by hyphens'), z.maxLength(80));

export const personaParams = z.object({ slug });
export type PersonaParams = z.output<typeof personaParams>;

/** The parts of a persona's page that can be downloaded. */
export const PERSONA_TABLES = ['stages', 'touchpoints'] as const;
export type PersonaTable = (typeof PERSONA_TABLES)[number];

const exportShape = {
  ...filterShape,
  table: z.enum(PERSONA_TABLES, { error: ({ input }) => notAmong(input, PERSONA_TABLES) }),
};

export const personaExportQuery = z.pipe(
  knownOnly(exportShape).check(checkPeriod),
  z.transform(({ table, ...input }: z.output<z.ZodMiniObject<typeof exportShape>>) => ({
    ...withDefaults(input),
    table,
  })),
);
export type PersonaExportQuery = z.output<typeof personaExportQuery>;

/** A rule as the JSON text of the parameter `rule`, and the persona that it is for. */
const previewShape = {
  rule: z.pipe(z.pipe(z.string('is missing'), z.transform(parseJson)), personaRule),
  persona: unlessBlank(slug),
};
export const previewQuery = z.pipe(
  knownOnly(previewShape),
  z.transform(({ rule, persona }: z.output<z.ZodMiniObject<typeof previewShape>>) => ({
    rule,
    persona: persona ?? null,
  })),
);
export type PreviewQuery = z.output<typeof previewQuery>;

/** What is no JSON is no rule either, and is refused as such. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a rule would come to. */
export interface PersonaPreview {
  /** In words. */
  rule: string;
  customers: number;
  /** Those of them whom no earlier persona takes. */
  placed: number;
  active: number;
  /** Of the active ones. */
  mrr: number;
  /** Customers who would come into the persona, and those who would leave it. */
  joining: number;
  leaving: number;
  /** Who fits another persona's rule as well; `first`: that one is tried before. */
  overlaps: { slug: string; name: string; customers: number; first: boolean }[];
  /** Names are null for those who may not read them. */
  examples: { externalId: string; name: string | null }[];
}

/** A score beside that of everybody else, over what both were asked. */
export interface Comparison {
  score: Reading;
  /** Of the touchpoints that the persona has answered. */
  others: Reading;
  /** Own less others', over the touchpoints that both have answered. A verdict stands only if it holds among all that were tested. */
  difference: Change;
  /** The false-discovery rate at which it would still count; null where it was not tested. */
  q: number | null;
}

export interface PersonaStage extends Comparison {
  slug: string;
  name: string;
  /** Slug. */
  journey: string;
  journeyName: string;
}

/** How a persona is made up, and how it is served. */
export interface PersonaStanding {
  /** `unassigned` for those who are in no persona. */
  slug: string;
  name: string;
  description: string;
  /** Known before the end of the period, and those of them who were active. */
  customers: number;
  active: number;
  /** Of all active customers, 0–100; null where there are none. */
  share: number | null;
  /** Monthly recurring revenue of the active ones. */
  mrr: number;
  /** Per active customer whose MRR is known. */
  meanMrr: Reading;
  interactions: number;
  /** Found for this persona alone, whatever the filters. */
  issues: OpenIssues;
  overall: Comparison;
  stages: PersonaStage[];
  /** How far it is told apart from everybody else by the scores. */
  separation: Separation;
}

/** A persona that is served clearly worse, or better, in one stage than everybody else. */
export interface PersonaFinding extends PersonaStage {
  persona: string;
  personaName: string;
}

export interface PersonaList {
  filters: AppliedFilter;
  /** In the order in which they are tried; those without a persona last. */
  personas: PersonaStanding[];
  /** The worst first. */
  findings: PersonaFinding[];
  /** How many differences of personas in stages were tested together. */
  tested: number;
  /** How far all personas together separate the scores. */
  separation: Separation;
  /** Whether any persona has a rule. */
  ruled: boolean;
}

export interface PersonaTouchpoint extends Comparison {
  slug: string;
  name: string;
  stage: string;
  stageName: string;
  journey: string;
  department: string;
  departmentName: string;
  primaryMetric: MetricKey;
  target: number;
  band: Band;
}

/** A metric of the persona beside the period before, and beside everybody else. */
export interface PersonaMetric {
  own: ComparedMetric;
  others: Reading;
  difference: Change;
}

export interface PersonaDetail {
  filters: AppliedFilter;
  persona: PersonaStanding;
  story: { goals: string[]; needs: string[]; quote: string; channels: Channel[] };
  /** Who belongs to it, in words; null: whoever a source puts there. */
  rule: string | null;
  metrics: Record<MetricKey, PersonaMetric>;
  /** Where it fares worst beside everybody else, of those where that can be compared; the worst first. */
  touchpoints: PersonaTouchpoint[];
  /** How far all personas together separate the scores. */
  separation: Separation;
}
