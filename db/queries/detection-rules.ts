import { desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { detectionRules, detectionRuns } from '../schema/detection';

export type RuleRow = typeof detectionRules.$inferSelect;

/** The rule of a touchpoint, or of all where the id is null, held until the transaction ends; null where none was made. */
export async function lockRule(tx: Db, touchpointId: number | null): Promise<RuleRow | null> {
  const [rule] = await tx.select().from(detectionRules).where(ofTouchpoint(touchpointId)).for('update');
  return rule ?? null;
}

/** Of a rule that is locked, or that was not there. */
export async function writeRule(
  tx: Db,
  before: RuleRow | null,
  rule: typeof detectionRules.$inferInsert,
): Promise<void> {
  if (before === null) await tx.insert(detectionRules).values(rule);
  else await tx.update(detectionRules).set(rule).where(eq(detectionRules.id, before.id));
}

export async function deleteRule(tx: Db, touchpointId: number): Promise<void> {
  await tx.delete(detectionRules).where(ofTouchpoint(touchpointId));
}

function ofTouchpoint(id: number | null) {
  return id === null ? isNull(detectionRules.touchpointId) : eq(detectionRules.touchpointId, id);
}

export interface RuleDay {
  touchpointId: number | null;
  updatedAt: string;
}

/** ISO instants of the last change, by touchpoint. */
export async function listRuleDays(db: Db): Promise<RuleDay[]> {
  const rows = await db
    .select({ touchpointId: detectionRules.touchpointId, updatedAt: detectionRules.updatedAt })
    .from(detectionRules);
  return rows.map(({ touchpointId, updatedAt }) => ({ touchpointId, updatedAt: updatedAt.toISOString() }));
}

export type RunRow = typeof detectionRuns.$inferSelect;

/** The latest first. */
export async function listRuns(db: Db, most: number): Promise<RunRow[]> {
  return await db.select().from(detectionRuns).orderBy(desc(detectionRuns.id)).limit(most);
}
