import { settings } from '../schema/settings';
import type { Db } from '../client';

/** The organisation's timezone, an IANA name. */
export async function readTimezone(db: Db): Promise<string> {
  const [row] = await db.select({ timezone: settings.timezone }).from(settings);
  return row?.timezone ?? 'UTC';
}
