import type { JourneyDocument } from '@/lib/domain/journeys/document';
import { faultsOf, refusal, unstorableTexts } from '@/lib/faults';
import { journeyEntry, NEW_TOUCHPOINT, type JourneyEntry } from './journey-file';

/** What a new journey is where nobody has said. */
const USUAL_GAP_DAYS = 30;

/** Every field said, and in one order. */
export function completeDocument(entry: JourneyEntry): JourneyDocument {
  return {
    slug: entry.slug,
    name: entry.name,
    description: entry.description ?? '',
    owner: entry.owner ?? null,
    reviewedOn: entry.reviewedOn ?? null,
    gapDays: entry.gapDays === undefined ? USUAL_GAP_DAYS : entry.gapDays,
    goal: entry.goal ?? null,
    stages: entry.stages.map((stage) => ({
      slug: stage.slug,
      name: stage.name,
      ideal: stage.ideal ?? '',
      touchpoints: stage.touchpoints.map((point) => ({
        slug: point.slug,
        name: point.name,
        channel: point.channel,
        contact: point.contact ?? NEW_TOUCHPOINT.contact,
        control: point.control ?? NEW_TOUCHPOINT.control,
        partner: point.partner ?? null,
        department: point.department,
        primaryMetric: point.primaryMetric ?? NEW_TOUCHPOINT.primaryMetric,
        importance: point.importance ?? NEW_TOUCHPOINT.importance,
        target: point.target ?? NEW_TOUCHPOINT.target,
        ideal: point.ideal ?? '',
      })),
    })),
  };
}

/** Throws `invalid` with the path of every fault. */
export function readDocument(input: unknown): JourneyDocument {
  const parsed = journeyEntry.safeParse(input);
  if (!parsed.success) throw refusal('The journey', faultsOf(parsed.error, input));
  const unstorable = unstorableTexts(parsed.data);
  if (unstorable.length > 0) throw refusal('The journey', unstorable);
  return completeDocument(parsed.data);
}
