import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import type { MetricReading } from '@/lib/domain/metrics/metric';
import type { Change, Reading } from '@/lib/domain/reading';
import { emptyTally } from '@/lib/domain/tally';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import type { Column } from '@/lib/tables/table';
import type { ComparedMetric } from './schema';

/** A figure beside the one before, as twelve columns. */
export function comparedColumns<Subject>(
  readingOf: (subject: Subject) => ComparedMetric | null | undefined,
  prefix = '',
): Column<Subject>[] {
  return [
    ...readingColumns(readingOf, prefix),
    ...readingColumns((subject: Subject) => readingOf(subject)?.previous, `${prefix}previous_`),
    ...changeColumns((subject: Subject) => readingOf(subject)?.change, prefix),
  ];
}

export function readingColumns<Subject>(
  readingOf: (subject: Subject) => Reading | null | undefined,
  prefix = '',
): Column<Subject>[] {
  return (['value', 'low', 'high', 'answered'] as const).map((field) => [
    `${prefix}${field}`,
    (subject) => readingOf(subject)?.[field] ?? null,
  ]);
}

export function changeColumns<Subject>(
  changeOf: (subject: Subject) => Change | null | undefined,
  prefix = '',
): Column<Subject>[] {
  return (['by', 'low', 'high', 'verdict'] as const).map((field) => [
    `${prefix}change_${field}`,
    (subject) => changeOf(subject)?.[field] ?? null,
  ]);
}

/** The counts that a metric is made of and the figures beside it. */
export function partColumns<Subject>(
  metric: MetricKey,
  readingOf: (subject: Subject) => MetricReading | null | undefined,
  prefix: string,
): Column<Subject>[] {
  const { counts, details }: MetricReading = answerMetrics[metric].read(emptyTally);
  return [
    ...Object.keys(counts ?? {}).map((name): Column<Subject> => [
      prefix + snake(name),
      (subject) => readingOf(subject)?.counts?.[name] ?? null,
    ]),
    ...Object.keys(details ?? {}).map((name): Column<Subject> => [
      prefix + snake(name),
      (subject) => readingOf(subject)?.details?.[name] ?? null,
    ]),
  ];
}

/** All of a touchpoint's metrics beside each other, each with its parts; empty where it was not asked. */
export function metricColumns<Subject>(
  metricsOf: (subject: Subject) => Partial<Record<MetricKey, ComparedMetric>>,
): Column<Subject>[] {
  return METRICS.flatMap((metric) => {
    const prefix = `${snake(metric)}_`;
    const readingOf = (subject: Subject) => metricsOf(subject)[metric];
    return comparedColumns(readingOf, prefix).concat(partColumns(metric, readingOf, prefix));
  });
}

/** `cxIndex` → `cx_index`. */
export function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
