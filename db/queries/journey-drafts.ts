import { and, desc, eq, isNull, notInArray, sql, type SQL } from 'drizzle-orm';
import type { JourneyDocument } from '@/lib/domain/journeys/document';
import type { Db } from '../client';
import { journeyDrafts, journeyVersions } from '../schema/journey-versions';
import { stages } from '../schema/journeys';
import { touchpoints } from '../schema/touchpoints';
import { users } from '../schema/users';

export interface DraftRow {
  version: number;
  document: JourneyDocument | null;
  restoredFrom: number | null;
  updatedAt: Date;
  updatedBy: string | null;
}

export async function findDraft(db: Db, slug: string): Promise<DraftRow | null> {
  const [row] = await db
    .select({
      version: journeyDrafts.version,
      document: journeyDrafts.document,
      restoredFrom: journeyDrafts.restoredFrom,
      updatedAt: journeyDrafts.updatedAt,
      updatedBy: users.name,
    })
    .from(journeyDrafts)
    .leftJoin(users, eq(users.id, journeyDrafts.updatedBy))
    .where(eq(journeyDrafts.slug, slug));
  return row ?? null;
}

/** Puts it in the place of whatever draft there is, under the next version. Null: none any longer. */
export async function writeDraft(
  tx: Db,
  slug: string,
  {
    document,
    restoredFrom,
    now,
    userId,
  }: { document: JourneyDocument | null; restoredFrom: number | null; now: Date; userId: number | null },
): Promise<void> {
  const row = { document, restoredFrom, updatedAt: now, updatedBy: userId };
  await tx
    .insert(journeyDrafts)
    .values({ slug, version: 1, ...row })
    .onConflictDoUpdate({
      target: journeyDrafts.slug,
      set: { ...row, version: sql`${journeyDrafts.version} + 1` },
    });
}

export interface VersionHead {
  number: number;
  note: string;
  /** ISO 8601. */
  publishedAt: string;
  /** Null: found as it was, or an operator at the command line. */
  publishedBy: string | null;
}

/** The latest first. */
export async function listVersions(db: Db, journeyId: number): Promise<VersionHead[]> {
  const rows = await db
    .select({
      number: journeyVersions.number,
      note: journeyVersions.note,
      publishedAt: journeyVersions.publishedAt,
      publishedBy: users.name,
    })
    .from(journeyVersions)
    .leftJoin(users, eq(users.id, journeyVersions.userId))
    .where(eq(journeyVersions.journeyId, journeyId))
    .orderBy(desc(journeyVersions.number));
  return Array.from(rows, ({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() }));
}

export async function findVersion(
  db: Db,
  journeyId: number,
  number: number | null,
): Promise<typeof journeyVersions.$inferSelect | null> {
  const own: SQL = eq(journeyVersions.journeyId, journeyId);
  const [row] = await db
    .select()
    .from(journeyVersions)
    .where(number === null ? own : and(own, eq(journeyVersions.number, number)))
    .orderBy(desc(journeyVersions.number))
    .limit(1);
  return row ?? null;
}

export async function insertVersion(tx: Db, row: typeof journeyVersions.$inferInsert): Promise<void> {
  await tx.insert(journeyVersions).values(row);
}

/** Takes off the map what the document does not name; its history stays. Returns the slugs of the touchpoints. */
export async function retireUnnamed(
  tx: Db,
  journeyId: number,
  { document, now }: { document: JourneyDocument; now: Date },
): Promise<string[]> {
  const own = tx.select({ id: stages.id }).from(stages).where(eq(stages.journeyId, journeyId));
  const named = document.stages.flatMap(({ touchpoints: points }) => points.map(({ slug }) => slug));
  const retired = await tx
    .update(touchpoints)
    .set({ retiredAt: now })
    .where(
      and(
        sql`${touchpoints.stageId} in ${own}`,
        isNull(touchpoints.retiredAt),
        named.length === 0 ? undefined : notInArray(touchpoints.slug, named),
      ),
    )
    .returning({ slug: touchpoints.slug });
  const kept = document.stages.map(({ slug }) => slug);
  await tx
    .update(stages)
    .set({ retiredAt: now })
    .where(
      and(
        eq(stages.journeyId, journeyId),
        isNull(stages.retiredAt),
        kept.length === 0 ? undefined : notInArray(stages.slug, kept),
      ),
    );
  return retired.map(({ slug }) => slug);
}

export interface ListedJourney {
  slug: string;
  name: string;
  /** Null: published before the editor was there, or never. */
  version: number | null;
  isPublished: boolean;
  /** ISO 8601; null: in use, or yet to be. */
  retiredAt: string | null;
  stages: number;
  touchpoints: number;
  /** Null: no draft. ISO 8601. */
  draftedAt: string | null;
  draftedBy: string | null;
}

/** Those that are published, and those that are about to be, by name; then those that were retired. */
export async function listEditedJourneys(db: Db): Promise<ListedJourney[]> {
  const rows = await db.execute<ListedJourney & Record<string, unknown>>(sql`
    select slug, coalesce(j.name, d.document ->> 'name') as name, j.id is not null as "isPublished",
      to_char(j.retired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "retiredAt",
      (select max(number) from journey_versions v where v.journey_id = j.id) as version,
      (select count(*)::int from stages s where s.journey_id = j.id and s.retired_at is not distinct from j.retired_at) as stages,
      (select count(*)::int from touchpoints t join stages s on s.id = t.stage_id
        where s.journey_id = j.id and t.retired_at is not distinct from j.retired_at) as touchpoints,
      case when d.document is not null then to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as "draftedAt",
      case when d.document is not null then (select name from users where id = d.updated_by) end as "draftedBy"
    from journeys j full join journey_drafts d using (slug)
    where j.id is not null or d.document is not null order by j.retired_at is not null, 2, 1`);
  return [...rows];
}
