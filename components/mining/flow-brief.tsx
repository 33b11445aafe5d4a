import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format/number';
import { formatReading, formatValue } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/duration';
import type { FlowDocument } from '@/lib/mining/schema';
import { findStandouts } from './find-standouts';
import classes from './flow-brief.module.css';

/** More names than these are a number. */
const NAMED = 3;

/** What stands out, in words. */
export function FlowBrief({ flows }: { flows: FlowDocument }) {
  const { rework, longestWait, unvisited, offMap } = findStandouts(flows);
  return (
    <section aria-label="In brief" className={classes['brief']}>
      <Order flows={flows} />
      <Part question="Where do they come back?" answer={rework?.name ?? 'Nowhere'}>
        {rework === null
          ? 'No visit came back to a touchpoint that had been left.'
          : `${formatReading(rework.reworks, 'percent')} of ${formatNumber(rework.visits)} visits came back after another touchpoint.`}
      </Part>
      <Part
        question="Where do they wait between departments?"
        answer={longestWait === null ? 'Cannot tell' : `${longestWait.fromName} to ${longestWait.toName}`}
      >
        {longestWait === null
          ? 'Too few went from one department to another.'
          : `Half of ${formatNumber(longestWait.count)} hand-offs took longer than ${formatWait(longestWait.medianWait)}.`}
      </Part>
      <Part question="What does the map miss?" answer={missedWords(unvisited.map(({ name }) => name))}>
        {unvisited.length > NAMED &&
          `Among them ${unvisited
            .slice(0, NAMED)
            .map(({ name }) => name)
            .join(', ')}. `}
        {unvisited.length > 0 && unvisited.length <= NAMED && 'On the map, and nobody was there. '}
        {offMap === null
          ? 'Nobody went to another journey on the way.'
          : `On the way ${formatValue(offMap.visitedBy.value, 'percent')} also went to ${offMap.name}, which is part of ${offMap.journeyName}.`}
      </Part>
    </section>
  );
}

function Order({ flows: { instances } }: { flows: FlowDocument }) {
  const { inOrder, fitness, ended, count, reachedGoal } = instances;
  return (
    <Part
      question="Do they go as designed?"
      answer={inOrder.value === null ? 'Cannot tell' : `${formatValue(inOrder.value, 'percent')} in order`}
    >
      {ended === 0
        ? 'No journey has ended yet.'
        : `Of ${formatNumber(ended)} ended journeys ${formatReading(inOrder, 'percent')} never stepped back. Mean fit to the design: ${formatNumber(fitness ?? 0, 2)} of 1.`}
      {reachedGoal !== null && ` The goal was reached by ${formatReading(reachedGoal, 'percent')}.`}
      {count > ended && ` ${formatNumber(count - ended)} are still under way.`}
    </Part>
  );
}

function Part({ question, answer, children }: { question: string; answer: string; children: ReactNode }) {
  return (
    <div className={classes['part']}>
      <h2 className={classes['question']}>{question}</h2>
      <p className={classes['answer']}>{answer}</p>
      <p className={classes['grounds']}>{children}</p>
    </div>
  );
}

function missedWords(unvisited: readonly string[]): string {
  if (unvisited.length === 0) return 'All of it is visited';
  if (unvisited.length <= NAMED) return unvisited.join(', ');
  return `${unvisited.length} touchpoints that nobody visits`;
}
