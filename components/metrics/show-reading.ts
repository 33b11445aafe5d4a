import type { Definition, MetricReading } from '@/lib/domain/metrics/metric';
import type { Reading } from '@/lib/domain/reading';
import { formatAnswered, formatInterval, formatValue } from '@/lib/format/reading';

/** A reading as a tile or a cell shows it. */
export interface ShownReading {
  value: string;
  /** 'between 69.7% and 73.4%'; null where none can be given. */
  interval: string | null;
  /** 'n = 2,284', 'no answers'. */
  answered: string;
  /** Whether it is too little to tell by: shown greyed. */
  few: boolean;
}

/** With too few answers an NPS is shown by its adjusted value, which is what its interval lies around. */
export function showReading(
  reading: MetricReading,
  { unit, minimumAnswers }: Pick<Definition, 'unit' | 'minimumAnswers'>,
): ShownReading {
  const few = reading.value !== null && reading.answered < minimumAnswers;
  const adjusted = few ? (reading.details?.['adjusted'] ?? null) : null;
  return {
    value: formatValue(adjusted ?? reading.value, unit),
    interval: reading.value === null ? null : formatInterval(reading, unit),
    answered: wordsOfAnswered(reading),
    few,
  };
}

function wordsOfAnswered({ answered }: Reading): string {
  return answered === 0 ? 'no answers' : formatAnswered(answered);
}
