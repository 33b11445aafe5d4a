import { sql } from 'drizzle-orm';
import { OPEN_STATES } from '@/lib/domain/issues/vocabulary';

/** What comes after `state in` for issues that are not over. */
export const openStates = sql.raw(`('${OPEN_STATES.join("', '")}')`);
