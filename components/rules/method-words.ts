import type { Method } from '@/lib/domain/detection/test';

/** How something was found, in a few words. */
export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  control: 'Control chart',
  drift: 'Slow drift',
  baseline: 'Fall of a segment',
  target: 'Target',
  cx_index: 'Expectations',
  hand_off: 'Hand-off wait',
  repeat: 'Repeat contacts',
  consistency: 'Spread of a stage',
};
