import { and, eq, inArray, lte, notInArray, sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '../schema/notices';
import type { Db } from '../client';

/** A delivery and where it goes. */
export interface Delivery {
  id: string;
  webhookId: number;
  payload: Record<string, unknown>;
  attempts: number;
  url: string;
  secret: string;
  format: 'standard' | 'slack';
}

/** One that is due, to a webhook that is in use and not among `except`; it is the caller’s until `lease`. Null: none. */
export async function claimDelivery(
  db: Db,
  { now, lease, except }: { now: Date; lease: Date; except: readonly number[] },
): Promise<Delivery | null> {
  const due = db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(
      and(
        eq(webhookDeliveries.state, 'waiting'),
        lte(webhookDeliveries.nextAt, now),
        eq(webhooks.active, true),
        except.length > 0 ? notInArray(webhookDeliveries.webhookId, [...except]) : undefined,
      ),
    )
    .orderBy(webhookDeliveries.nextAt, webhookDeliveries.id)
    .limit(1)
    .for('update', { of: webhookDeliveries, skipLocked: true });
  const [claimed] = await db
    .update(webhookDeliveries)
    .set({ attempts: sql`${webhookDeliveries.attempts} + 1`, nextAt: lease })
    .from(webhooks)
    .where(and(inArray(webhookDeliveries.id, due), eq(webhooks.id, webhookDeliveries.webhookId)))
    .returning({
      id: webhookDeliveries.id,
      webhookId: webhookDeliveries.webhookId,
      payload: webhookDeliveries.payload,
      attempts: webhookDeliveries.attempts,
      url: webhooks.url,
      secret: webhooks.secret,
      format: webhooks.format,
    });
  return claimed ?? null;
}

type Settled = Pick<
  typeof webhookDeliveries.$inferSelect,
  'state' | 'nextAt' | 'status' | 'error' | 'deliveredAt'
>;

/** Writes down how a try ended; unless another took it up meanwhile, which knows better. */
export async function settleDelivery(
  db: Db,
  { id, attempts }: Pick<Delivery, 'id' | 'attempts'>,
  outcome: Settled,
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set(outcome)
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.attempts, attempts),
        eq(webhookDeliveries.state, 'waiting'),
      ),
    );
}

/** Lets what is due for these webhooks wait until then. */
export async function postponeDeliveries(
  db: Db,
  webhookIds: readonly number[],
  { now, until }: { now: Date; until: Date },
): Promise<void> {
  if (webhookIds.length === 0) return;
  await db
    .update(webhookDeliveries)
    .set({ nextAt: until })
    .where(
      and(
        inArray(webhookDeliveries.webhookId, [...webhookIds]),
        eq(webhookDeliveries.state, 'waiting'),
        lte(webhookDeliveries.nextAt, now),
      ),
    );
}
