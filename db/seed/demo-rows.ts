import { verdictOfInteraction } from '@/lib/domain/verdict';
import type { Verdict } from '@/lib/domain/vocabulary';
import { addDays } from '@/lib/domain/day';
import { drawAnswers, drawSentiment, type DemoAnswers } from './answers';
import { berlinInstant } from './calendar';
import type { Contact } from './contact';
import { isBillingChanged, isWarehouseNew, type Calendar } from './effects';
import { stageOf } from './journey';
import type { DemoCustomer } from './population';
import { Random } from './random';
import type { Simulation } from './simulate';
import { STORY } from './story';
import { composeComment, type Trouble } from './verbatims/compose-comment';

/** A customer in the form that ingest takes. */
export type DemoCustomerRow = Pick<
  DemoCustomer,
  | 'externalId'
  | 'name'
  | 'email'
  | 'persona'
  | 'startedOn'
  | 'churnedOn'
  | 'churnReason'
  | 'mrr'
  | 'attributes'
> & { line: number };

/** An interaction in the form that ingest takes. */
export interface DemoInteractionRow {
  line: number;
  externalId: string;
  occurredAt: Date;
  customer: string;
  touchpoint: string;
  partner?: string;
  answers: DemoAnswers;
  comment?: string;
  reason?: string;
}

/** Who is moved to words, by how it went. */
const COMMENT_SHARE: Record<Verdict, number> = { good: 0.17, ok: 0.22, bad: 0.48 };
/** Comments that come with a sentiment; of the others it is unknown. */
const SENTIMENT_SHARE = 0.7;

export function* customerRows({ customers }: Simulation, size: number): Generator<DemoCustomerRow[]> {
  const rows = customers.map(
    (
      { startIndex: _start, temper: _temper, billDay: _bill, dealer: _dealer, lastBadIndex: _bad, ...row },
      index,
    ) => ({
      line: index + 1,
      ...row,
    }),
  );
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

/** The contacts as rows, in order of time, so many at once: answers and words are only made when their turn comes. */
export function* interactionRows(
  { calendar, contacts }: Simulation,
  size: number,
): Generator<DemoInteractionRow[]> {
  const random = new Random('answers');
  const midnights = Array.from({ length: calendar.days }, (_, day) =>
    berlinInstant(addDays(calendar.start, day), 0).getTime(),
  );
  for (let from = 0; from < contacts.length; from += size) {
    yield contacts.slice(from, from + size).map((contact, index) => {
      const midnight = midnights[contact.day] ?? NaN;
      return toRow(random, calendar, contact, {
        line: from + index + 1,
        externalId: `contact-${String(from + index + 1).padStart(6, '0')}`,
        occurredAt: new Date(midnight + contact.second * 1000),
      });
    });
  }
}

function toRow(
  random: Random,
  calendar: Calendar,
  contact: Contact,
  identity: Pick<DemoInteractionRow, 'line' | 'externalId' | 'occurredAt'>,
): DemoInteractionRow {
  const { customer, touchpoint, partner, reason, quality, answered } = contact;
  const row: DemoInteractionRow = {
    line: identity.line,
    externalId: identity.externalId,
    occurredAt: identity.occurredAt,
    customer: customer.externalId,
    touchpoint: touchpoint.slug,
    answers: {},
  };
  if (partner !== null) row.partner = partner;
  if (reason !== null) row.reason = reason;
  if (!answered) return row;
  row.answers = drawAnswers(random, touchpoint, quality);
  const verdict = verdictOfInteraction(row.answers);
  if (verdict === null || !random.chance(COMMENT_SHARE[verdict])) return row;
  row.comment = composeComment(random, touchpoint.slug, verdict, troubleOf(calendar, contact));
  if (row.answers.sentiment === undefined && random.chance(SENTIMENT_SHARE))
    row.answers.sentiment = drawSentiment(random, verdict);
  return row;
}

function troubleOf(calendar: Calendar, { touchpoint: { slug }, customer, day }: Contact): Trouble | null {
  if (slug === STORY.billing.touchpoint && isBillingChanged(calendar, day)) return 'newBill';
  if (slug === STORY.delivery.touchpoint && isWarehouseNew(calendar, day)) return 'lateDelivery';
  const waits = slug === 'service-hotline' || slug === 'service-chat';
  return waits && customer.persona === STORY.persona.persona && stageOf(slug) === STORY.persona.stage
    ? 'businessWaits'
    : null;
}
