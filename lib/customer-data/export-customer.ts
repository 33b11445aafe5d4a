import { readDossier, type Dossier } from '@/db/queries/customer-dossier';
import type { Viewer } from '@/lib/auth/viewer';
import { noSuchCustomer } from './no-such-customer';
import type { CustomerParams } from './schema';

/** Everything that is stored of one customer. Throws `not_found`. */
export async function exportCustomer(
  { db, now }: Viewer,
  { id }: CustomerParams,
): Promise<Dossier & { exportedAt: string }> {
  const dossier = await readDossier(db, id);
  if (dossier === null) throw noSuchCustomer(id);
  return { exportedAt: now.toISOString(), ...dossier };
}
