import { ISSUE_FIGURES, ISSUE_RULE } from '../issues/figures';
import { CANONICAL_SCALES } from '../scales';
import { LIMITS, TOLERANCE, VERDICT_ORDER, type Limits } from '../verdict';

import { BAND_RULE } from './band';
import { answerMetrics, catalogue, RETIRED_RULE, volumes } from './catalogue';
import { CHANGE_RULE, CHURN_FLOOR, POINTS_FLOOR, SENTIMENT_FLOOR } from './change';
import type { Definition } from './metric';
import { SEPARATION_RULE } from './separation';

/** docs/metrics.md, from the definitions that the program computes with. */
export function renderCatalogue(): string {
  return [
    '# Metrics',
    'Rendered from `lib/domain/metrics` by `npx tsx scripts/render-docs.ts`; do not edit by hand.',
    'A figure is unknown, not zero, when nobody answered. Shares run from 0 to 100.',
    ...catalogue.map((definition) => renderDefinition(definition)),
    '## Change',
    CHANGE_RULE,
    `Practical floor: ${POINTS_FLOOR} points; sentiment ${SENTIMENT_FLOOR}; churn ${CHURN_FLOOR} point.`,
    '## Band',
    BAND_RULE,
    '## How far personas separate scores',
    SEPARATION_RULE,
    '## Verdict of an interaction',
    `That of the first answer it has, in the order ${VERDICT_ORDER.map(subjectOf).join(', ')}; none when nothing was answered.`,
    list(VERDICT_ORDER.map((metric) => `${subjectOf(metric)}: ${limitsInWords(LIMITS[metric])}`)),
    `An answer within ${TOLERANCE} of a limit counts as on it, since conversions round.`,
    '## Canonical scales',
    'The raw answer is kept. A source declares its own scale and whether its low end is the good one.',
    list(Object.entries(CANONICAL_SCALES).map(([key, { min, max }]) => `${key}: ${signed(min)} to ${max}`)),
    '## Issues',
    list(Object.values(ISSUE_FIGURES).map(({ label, definition }) => `${label}: ${definition}`)),
    ISSUE_RULE,
    '## Counts',
    list(Object.values(volumes).map(({ label, definition }) => `${label}: ${definition}`)),
    RETIRED_RULE,
  ]
    .join('\n\n')
    .concat('\n');
}

function renderDefinition(definition: Definition): string {
  const { key, label, name, better, question, minimumAnswers } = definition;
  const facts = [
    question === null ? null : `Question: “${question}”`,
    `Scale: ${definition.scale}`,
    `Rule: ${definition.rule}`,
    `Denominator: ${definition.denominator}`,
    `Window: ${definition.window}`,
    `Interval: ${definition.interval}`,
    `Comparison: ${definition.comparison}`,
    `Better: ${better}`,
    `Too few to tell below: ${minimumAnswers}`,
    `Source: ${definition.source}`,
  ].filter((fact) => fact !== null);
  const heading = name === label ? name : `${name} (${label})`;
  return [`## ${heading}`, `\`${key}\` · ${definition.unit}`, definition.definition, list(facts)].join(
    '\n\n',
  );
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function subjectOf(metric: (typeof VERDICT_ORDER)[number]): string {
  return metric === 'cxIndex' ? 'reality less expectation' : answerMetrics[metric].label;
}

function limitsInWords(limits: Limits): string {
  const bad = 'badUpTo' in limits ? `bad up to ${signed(limits.badUpTo)}` : `bad below ${limits.badBelow}`;
  return `good from ${limits.goodFrom}, ${bad}, ok between`;
}

function signed(value: number): string {
  return String(value).replace('-', '−');
}
