import { primary } from '@/db/index';
import type { Viewer } from './viewer';

/** For a page that shows itself to people who are not known yet; the clock of the request starts here. */
export function doorstepOfPage(): Pick<Viewer, 'db' | 'now'> {
  return { db: primary(), now: new Date() };
}
