import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/duration';
import type { FlowStep } from '@/lib/mining/schema';

const START = 'Start';
const END = 'End';

export function fromWords({ from }: Pick<FlowStep, 'from'>): string {
  return from?.name ?? START;
}

export function toWords({ to }: Pick<FlowStep, 'to'>): string {
  return to?.name ?? END;
}

/** 'Monthly bill to Call centre'. */
export function stepWords(step: Pick<FlowStep, 'from' | 'to'>): string {
  return `${fromWords(step)} to ${toWords(step)}`;
}

/** The step as a sentence, for those who hear it. */
export function describeStep(step: FlowStep): string {
  const wait = step.medianWait === null ? '' : `, median wait ${formatWait(step.medianWait)}`;
  const score =
    step.scoreAfter.value === null ? '' : `, score after ${formatValue(step.scoreAfter.value, 'index')}`;
  return `${stepWords(step)}: ${formatNumber(step.count)} times${wait}${score}. Shows the paths behind it.`;
}
