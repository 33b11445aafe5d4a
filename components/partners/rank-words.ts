import type { PartnerStanding } from '@/lib/partners/schema';

/** '1', '2 =' where others have the same rank, 'Too few' where it cannot be told. */
export function rankWords({ rank, tied }: Pick<PartnerStanding, 'rank' | 'tied'>): string {
  if (rank === null) return 'Too few';
  return tied ? `${rank} =` : `${rank}`;
}
