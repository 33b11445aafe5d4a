import { addMonths, type Day } from '@/lib/domain/day';
import { simulate, type Simulation } from './simulate';
import { MONTHS } from './story';

/** The demo company as lived in the eighteen months up to, but without, `today`: the same on every machine. Takes about half a second. */
export function inventDemo(today: Day): Simulation {
  return simulate(addMonths(today, -MONTHS), today);
}
