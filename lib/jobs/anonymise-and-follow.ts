import type { Viewer } from '@/lib/auth/viewer';
import { anonymiseCustomer } from '@/lib/customer-data/anonymise-customer';
import type { Anonymisation, Anonymised, CustomerParams } from '@/lib/customer-data/schema';
import { askFor } from './ask-for';

/** Anonymises a customer and has the themes of the comments that are left counted. Null: it was done before. */
export async function anonymiseAndFollow(
  viewer: Viewer,
  input: CustomerParams & Anonymisation,
): Promise<Anonymised | null> {
  const done = await anonymiseCustomer(viewer, input);
  if (done !== null && done.comments > 0) await askFor(viewer.db, 'comments.read');
  return done;
}
