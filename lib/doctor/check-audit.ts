import { findBrokenSeal } from '@/db/queries/audit-chain';
import type { Check } from './check';

const REMEDY =
  'Somebody wrote to the log past Corridor: compare it with a backup, and see who may sign in to PostgreSQL.';

export const checkAudit: Check = {
  name: 'audit',
  about: 'nobody rewrote the audit log: every row fits its seal and the one before',
  async run(db) {
    const { broken, unsealed } = await findBrokenSeal(db);
    return [
      ...(broken === null
        ? []
        : [
            {
              message: `Row ${broken} of the audit log, or the one before it, was changed or removed.`,
              remedy: REMEDY,
            },
          ]),
      ...(unsealed === 0
        ? []
        : [{ message: `${unsealed} rows of the audit log have no seal.`, remedy: REMEDY }]),
    ];
  },
};
