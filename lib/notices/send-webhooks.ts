import type { Db } from '@/db/client';
import { claimDelivery, postponeDeliveries } from '@/db/queries/deliveries';
import { DELIVERY_LEASE_MILLISECONDS, tryDelivery, type Trying } from './try-delivery';

/** Receivers that are called at the same time. */
const AT_ONCE = 4;
/** What else waits for a receiver that failed is not tried before. */
const POSTPONED_MILLISECONDS = 60_000;

interface Sending extends Omit<Trying, 'last'> {
  onProgress?: (delivered: number) => void;
}

/**
 * Sends what is due: to each receiver one after the other, to several receivers at once, and to one that failed nothing more in this run. So one that is dead or slow
 * keeps nobody else waiting. A delivery whose sender was killed is sent again under the same id. Returns how many were delivered.
 */
export async function sendWebhooks(db: Db, { onProgress, ...trying }: Sending): Promise<number> {
  const { clock } = trying;
  const busy = new Set<number>();
  const failed = new Set<number>();
  let delivered = 0;
  const sendOneByOne = async () => {
    for (;;) {
      const delivery = await claim();
      if (delivery === null) return;
      const done = await tryDelivery(db, delivery, trying);
      busy.delete(delivery.webhookId);
      if (done) {
        delivered += 1;
        onProgress?.(delivered);
      } else failed.add(delivery.webhookId);
    }
  };
  let turn: Promise<unknown> = Promise.resolve();
  /** One claims after the other, so that no two pick the same receiver. */
  const claim = () => {
    const claimed = turn.then(async () => {
      const lease = new Date(clock().getTime() + DELIVERY_LEASE_MILLISECONDS);
      const delivery = await claimDelivery(db, { now: clock(), lease, except: [...busy, ...failed] });
      if (delivery !== null) busy.add(delivery.webhookId);
      return delivery;
    });
    turn = claimed.catch(() => undefined);
    return claimed;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOneByOne));
  const until = new Date(clock().getTime() + POSTPONED_MILLISECONDS);
  await postponeDeliveries(db, [...failed], { now: clock(), until });
  return delivered;
}
