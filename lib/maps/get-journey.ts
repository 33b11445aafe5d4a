import { listJourneyDesigns, type JourneyDesign } from '@/db/queries/journey-designs';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** Throws `not_found` where there is none of that name. */
export async function getJourney({ db }: Viewer, slug: string): Promise<JourneyDesign> {
  const design = (await listJourneyDesigns(db)).find((journey) => journey.slug === slug);
  if (design === undefined) throw new DomainError('not_found', `There is no journey “${slug}”.`);
  return design;
}
