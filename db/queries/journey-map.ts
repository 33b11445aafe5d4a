import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { journeys, stages } from '../schema/journeys';
import { partners } from '../schema/partners';
import { personas } from '../schema/personas';
import { touchpoints } from '../schema/touchpoints';

export type DepartmentRow = typeof departments.$inferSelect;
export type PartnerRow = typeof partners.$inferSelect;
export type PersonaRow = typeof personas.$inferSelect;
export type JourneyRow = typeof journeys.$inferSelect;
export type StageRow = typeof stages.$inferSelect;
export type TouchpointRow = typeof touchpoints.$inferSelect;

/** All that a journey file speaks of, as stored. */
export interface JourneyMap {
  departments: DepartmentRow[];
  partners: PartnerRow[];
  personas: PersonaRow[];
  journeys: JourneyRow[];
  stages: StageRow[];
  touchpoints: TouchpointRow[];
}

/** Two files at once would each create what the other creates: until the transaction ends, the second waits. */
export async function lockJourneyMap(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('corridor.journey_map'))`);
}

export async function readJourneyMap(db: Db): Promise<JourneyMap> {
  return {
    departments: await db.select().from(departments),
    partners: await db.select().from(partners),
    personas: await db.select().from(personas),
    journeys: await db.select().from(journeys),
    stages: await db.select().from(stages),
    touchpoints: await db.select().from(touchpoints),
  };
}

/** How the rows of each table are written; `insert` returns the new id. */
export function journeyMapWriters(tx: Db) {
  return {
    departments: {
      insert: async (row: typeof departments.$inferInsert) =>
        idOf(await tx.insert(departments).values(row).returning({ id: departments.id })),
      update: async (id: number, changes: Partial<typeof departments.$inferInsert>) => {
        await tx.update(departments).set(changes).where(eq(departments.id, id));
      },
    },
    partners: {
      insert: async (row: typeof partners.$inferInsert) =>
        idOf(await tx.insert(partners).values(row).returning({ id: partners.id })),
      update: async (id: number, changes: Partial<typeof partners.$inferInsert>) => {
        await tx.update(partners).set(changes).where(eq(partners.id, id));
      },
    },
    personas: {
      insert: async (row: typeof personas.$inferInsert) =>
        idOf(await tx.insert(personas).values(row).returning({ id: personas.id })),
      update: async (id: number, changes: Partial<typeof personas.$inferInsert>) => {
        await tx.update(personas).set(changes).where(eq(personas.id, id));
      },
    },
    journeys: {
      insert: async (row: typeof journeys.$inferInsert) =>
        idOf(await tx.insert(journeys).values(row).returning({ id: journeys.id })),
      update: async (id: number, changes: Partial<typeof journeys.$inferInsert>) => {
        await tx.update(journeys).set(changes).where(eq(journeys.id, id));
      },
    },
    stages: {
      insert: async (row: typeof stages.$inferInsert) =>
        idOf(await tx.insert(stages).values(row).returning({ id: stages.id })),
      update: async (id: number, changes: Partial<typeof stages.$inferInsert>) => {
        await tx.update(stages).set(changes).where(eq(stages.id, id));
      },
    },
    touchpoints: {
      insert: async (row: typeof touchpoints.$inferInsert) =>
        idOf(await tx.insert(touchpoints).values(row).returning({ id: touchpoints.id })),
      update: async (id: number, changes: Partial<typeof touchpoints.$inferInsert>) => {
        await tx.update(touchpoints).set(changes).where(eq(touchpoints.id, id));
      },
    },
  };
}

function idOf([row]: { id: number }[]): number {
  if (row === undefined) throw new Error('Nothing was written');
  return row.id;
}
