import { countMiscountedAnswers } from '@/db/queries/answer-tallies';
import { compareDailyTallies, compareRollups } from '@/db/queries/compare-tallies';
import { checkCustomerSets } from '@/lib/customers/check-customer-sets';
import type { Check } from './check';

const REPAIR = 'Run `npm run -s corridor -- doctor --repair`: it counts them anew from the interactions.';

export const checkTallies: Check = {
  name: 'tallies',
  about: 'the daily tallies equal a recount of the interactions',
  async run(db) {
    const { rows, day } = await compareDailyTallies(db);
    if (rows === 0) return [];
    return [{ message: `${rows} daily tallies differ from a recount, the first on ${day}.`, remedy: REPAIR }];
  },
};

export const checkRollups: Check = {
  name: 'rollups',
  about: 'the sums by day and month equal the daily tallies',
  async run(db) {
    const { rows } = await compareRollups(db);
    return rows === 0 ? [] : [{ message: `${rows} sums differ from the daily tallies.`, remedy: REPAIR }];
  },
};

export const checkCustomers: Check = {
  name: 'customers',
  about: 'the sets of customers equal a recount of the interactions',
  async run(db) {
    const { stale, disagree } = await checkCustomerSets(db);
    return [
      ...(stale > 0
        ? [
            {
              message: `${stale} sets of customers are out of date: an import did not come to its end.`,
              remedy: REPAIR,
            },
          ]
        : []),
      ...(disagree > 0
        ? [{ message: `${disagree} sets of customers differ from a recount.`, remedy: REPAIR }]
        : []),
    ];
  },
};

export const checkAnswers: Check = {
  name: 'answers',
  about: 'the answers counted by point add up to the tallies',
  async run(db) {
    const rows = await countMiscountedAnswers(db);
    return rows === 0
      ? []
      : [{ message: `${rows} counts of answers differ from the tallies.`, remedy: REPAIR }];
  },
};
