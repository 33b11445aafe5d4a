import { UNASSIGNED_PERSONA } from '@/lib/filters/schema';
import type { ByPersona } from './lives';

/** The digits that sums of money and of its squares have; what lies beyond comes of adding floating-point numbers. */
const DECIMALS = 1e4;

/** The counts of the personas that a filter names, or of all, added to `zero`. */
export function sumPersonas<Field extends string>(
  zero: Readonly<Record<Field, number>>,
  rows: readonly ByPersona<Record<NoInfer<Field>, number>>[],
  personas: readonly string[] | undefined,
): Record<Field, number> {
  const kept = personas?.length
    ? rows.filter(({ persona }) => personas.includes(persona ?? UNASSIGNED_PERSONA))
    : rows;
  const total: Record<Field, number> = { ...zero };
  for (const field in total) {
    for (const row of kept) total[field] += row[field];
    total[field] = Math.round(total[field] * DECIMALS) / DECIMALS;
  }
  return total;
}
