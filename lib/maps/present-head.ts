import type { JourneyDesign } from '@/db/queries/journey-designs';
import { addMonths, type Day } from '@/lib/domain/day';
import type { JourneyHead, ReviewState } from './schema';

/** Touchpoints come and go: a map that nobody has looked over for so long is not to be trusted blindly. */
const REVIEW_AFTER_MONTHS = 6;

export function presentHead(design: JourneyDesign, today: Day): JourneyHead {
  const { slug, name, description, owner, reviewedOn, retiredOn } = design;
  return { slug, name, description, owner, reviewedOn, review: reviewState(reviewedOn, today), retiredOn };
}

export function reviewState(reviewedOn: Day | null, today: Day): ReviewState {
  if (reviewedOn === null) return 'never';
  return addMonths(reviewedOn, REVIEW_AFTER_MONTHS) < today ? 'stale' : 'fresh';
}
