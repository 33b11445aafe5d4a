import { listAffected } from '@/db/queries/affected-customers';
import { findStoredIssue, listEvidence } from '@/db/queries/issue-parts';
import { readDirectory } from '@/db/queries/directory';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, type Day } from '@/lib/domain/day';
import { joinPeriods } from '@/lib/domain/join-periods';
import type { Period } from '@/lib/domain/period';
import type { CustomersQuery, IssueParams } from './change-schema';
import type { AffectedPage } from './detail-schema';
import { noSuchIssue } from './get-issue';
import { refuseActor } from './refuse-actor';

const CUSTOMERS_PAGE_SIZE = 10;

/** An issue that was raised by hand rests on no days of evidence; these many before it was raised stand in for them. */
const DAYS_BEFORE_RAISED = 28;

/** Who had a bad contact in the days of the evidence. Throws `not_found`, and `forbidden` where it is another department’s issue. */
export async function listAffectedCustomers(
  viewer: Viewer,
  { number, page }: IssueParams & CustomersQuery,
): Promise<AffectedPage> {
  const { db } = viewer;
  const found = await findStoredIssue(db, number);
  if (!found) throw noSuchIssue(number);
  const { stored } = found;
  refuseActor(viewer, { ...stored, offeredToId: null }, 'readCustomers');
  const [evidence, { organisation }] = await Promise.all([
    listEvidence(db, number),
    readDirectory(db, stored.raisedAt),
  ]);
  const days =
    evidence.length > 0
      ? joinPeriods(evidence.map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay })))
      : [daysBefore(organisation.today)];
  const { rows, total } = await listAffected(
    db,
    { ...stored, days },
    {
      timezone: organisation.timezone,
      limit: CUSTOMERS_PAGE_SIZE,
      offset: (page - 1) * CUSTOMERS_PAGE_SIZE,
    },
  );
  return { customers: rows, total, page, pageSize: CUSTOMERS_PAGE_SIZE, days };
}

function daysBefore(day: Day): Period {
  return { from: addDays(day, -DAYS_BEFORE_RAISED), to: addDays(day, 1) };
}
