import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { issueEvents, issues } from '@/db/schema/issues';
import { partners } from '@/db/schema/partners';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';

type Stored = typeof issues.$inferInsert;

interface OwnedIssue extends Partial<
  Pick<
    Stored,
    | 'title'
    | 'state'
    | 'severity'
    | 'severityLevel'
    | 'measure'
    | 'dueAt'
    | 'raisedAt'
    | 'acknowledgedAt'
    | 'fixLiveOn'
    | 'closedAt'
    | 'reopened'
    | 'mergedInto'
  >
> {
  /** Slugs. */
  touchpoint?: string;
  from?: string;
  persona?: string;
  partner?: string;
  /** Owns it in the place of the touchpoint's own department. */
  department?: string;
  otherDepartment?: string;
  /** What happened on the way, and when. */
  events?: { kind: 'verified' | 'reopened'; at: Date }[];
}

let last = 0;

/** An open issue at the touchpoint `bill`, raised by hand on 1 March 2026, unless said otherwise. Gives its number. */
export async function makeIssue(db: Db, issue: OwnedIssue = {}): Promise<number> {
  const {
    touchpoint = 'bill',
    from,
    persona,
    partner,
    department,
    otherDepartment,
    events = [],
    ...rest
  } = issue;
  last += 1;
  const raisedAt = rest.raisedAt ?? new Date('2026-03-01T08:00:00Z');
  const place = await placeOf(db, touchpoint);
  const [made] = await db
    .insert(issues)
    .values({
      title: `Zoë’s issue ${last}`,
      origin: 'hand',
      measure: 'csat',
      stateSince: raisedAt,
      updatedAt: raisedAt,
      ...(rest.state === 'dismissed' && { dismissedReason: 'It is meant to be so' }),
      ...rest,
      raisedAt,
      touchpointId: place.id,
      departmentId: department === undefined ? place.departmentId : await idIn(db, departments, department),
      fromTouchpointId: from === undefined ? null : (await placeOf(db, from)).id,
      otherDepartmentId: otherDepartment === undefined ? null : await idIn(db, departments, otherDepartment),
      personaId: persona === undefined ? null : await idIn(db, personas, persona),
      partnerId: partner === undefined ? null : await idIn(db, partners, partner),
    })
    .returning({ number: issues.number });
  const number = made?.number ?? 0;
  if (events.length > 0) {
    await db.insert(issueEvents).values(events.map((event) => Object.assign({ issue: number }, event)));
  }
  return number;
}

async function placeOf(db: Db, slug: string) {
  const { id, departmentId } = touchpoints;
  const [place] = await db.select({ id, departmentId }).from(touchpoints).where(eq(touchpoints.slug, slug));
  if (place === undefined) throw new Error(`There is no touchpoint ${slug}`);
  return place;
}

async function idIn(
  db: Db,
  table: typeof departments | typeof personas | typeof partners,
  slug: string,
): Promise<number> {
  const [row] = await db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
  if (row === undefined) throw new Error(`There is no ${slug}`);
  return row.id;
}
