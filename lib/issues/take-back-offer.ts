import { answerOffer } from '@/db/queries/hand-overs';
import type { HeldIssue } from './change-issue';
import type { Change, Mover } from './write-change';

/** An issue that is over is offered to nobody: answers a waiting offer, and gives what the timeline says of it. */
export async function takeBackOffer(
  { tx, offer }: HeldIssue,
  { userId, now }: Mover,
): Promise<NonNullable<Change['events']>> {
  if (!offer) return [];
  await answerOffer(tx, offer.id, { accepted: false, answeredBy: userId, answeredAt: now });
  return [{ kind: 'declined', words: 'The issue was closed first.', facts: { department: offer.to } }];
}
