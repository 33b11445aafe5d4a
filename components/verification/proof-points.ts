import type { BeforeAfterPoint, ComparedWindow } from '@/components/charts/before-after';
import { FEWEST_A_POINT } from '@/lib/domain/control-chart';
import type { Day } from '@/lib/domain/day';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/format/day';
import { formatAnswered, formatInterval, formatValue } from '@/lib/format/reading';
import type { IssueProof, ProofWeek } from '@/lib/verification/schema';

/** Whether a week is drawn: it has the answers that a point takes. */
export function isDrawn({ value, answered }: ProofWeek): boolean {
  return value !== null && answered >= FEWEST_A_POINT;
}

export function proofPoints({ weeks, metric }: IssueProof): BeforeAfterPoint[] {
  const { unit } = definitionOf(metric);
  return weeks.map((week) => {
    const drawn = isDrawn(week);
    const interval = formatInterval(week, unit);
    return {
      from: week.from,
      value: drawn ? week.value : null,
      low: drawn ? week.low : null,
      high: drawn ? week.high : null,
      running: week.running,
      words: [
        `${formatPeriod(week)}${week.running ? ', still running' : ''}`,
        week.answered === 0
          ? 'No answers'
          : `${formatValue(week.value, unit)}, ${formatAnswered(week.answered)}`,
        ...(interval === null ? [] : [interval]),
      ],
    };
  });
}

/** The weeks that a window touches, with the figure that it comes to; null where it touches none. */
export function comparedWindow(
  weeks: readonly Period[],
  window: Period,
  { value, label }: { value: number | null; label: string },
): ComparedWindow | null {
  const touched = weeks.filter(({ from, to }) => from < window.to && to > window.from);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { from: first.from, to: last.from, value, label } : null;
}

/** The first week with the fix, where it is drawn. */
export function fixWeek({ weeks, windows }: IssueProof): Day | null {
  return weeks.find(({ from }) => from === windows?.after.from)?.from ?? null;
}
