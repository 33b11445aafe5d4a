import { MEASURES, type FixVerdict, type Measure } from '@/lib/domain/issues/vocabulary';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Unit } from '@/lib/domain/metrics/metric';
import { OPEN_STATES, type IssueState } from '@/lib/domain/issues/vocabulary';
import type { Evidence } from '@/lib/issues/detail-schema';

const JOURNEY_MEASURES: Readonly<Record<Exclude<Measure, MetricKey>, string>> = {
  repeatContacts: 'Repeat contacts',
  handOffWait: 'Wait at the hand-off',
  consistency: 'Consistency of the stage',
};

export function isMetric(measure: Measure): measure is MetricKey {
  return METRICS.some((metric) => metric === measure);
}

export function measureWords(measure: Measure): string {
  return isMetric(measure) ? definitionOf(measure).label : JOURNEY_MEASURES[measure];
}

/** In which its figures are written. */
export function unitOf(measure: Measure): Unit {
  if (isMetric(measure)) return definitionOf(measure).unit;
  return measure === 'repeatContacts' ? 'percent' : 'index';
}

export const MEASURE_CHOICES = MEASURES.map((slug) => ({ slug, name: measureWords(slug) }));

export const VERDICT_WORDS: Readonly<Record<FixVerdict, string>> = {
  confirmed: 'Confirmed',
  not_shown: 'Not shown',
  worse: 'Worse',
  not_enough: 'Not enough answers yet',
};

/** What a person does, as it stands on a button. Those of the system have none. */
export const TRANSITION_WORDS: Readonly<Partial<Record<TransitionName, string>>> = {
  acknowledge: 'Acknowledge',
  start: 'Start work',
  declareFix: 'Resolve',
  withdrawFix: 'Withdraw the fix',
  reopen: 'Reopen',
  dismiss: 'Dismiss',
  merge: 'Merge',
};

export const METHOD_WORDS: Readonly<Record<Evidence['method'], string>> = {
  control: 'Control chart',
  drift: 'Slow drift',
  target: 'Against the target',
  baseline: 'Against the baseline',
  cx_index: 'Experience below expectation',
  hand_off: 'Friction at a hand-off',
  repeat: 'Repeat contacts',
  consistency: 'Consistency of the stage',
};

export function isOver(state: IssueState): boolean {
  return !OPEN_STATES.some((open) => open === state);
}

/** 'Support call, from Delivery visit'. */
export function placeWords({
  touchpoint,
  fromTouchpoint,
}: {
  touchpoint: { name: string };
  fromTouchpoint: { name: string } | null;
}): string {
  return fromTouchpoint === null ? touchpoint.name : `${fromTouchpoint.name} → ${touchpoint.name}`;
}

/** The choice of states that is none: everything that is not over. */
export function isDefaultStates(states: readonly IssueState[]): boolean {
  return states.length === OPEN_STATES.length && !states.some(isOver);
}
