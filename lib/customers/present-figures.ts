import { addMonths } from '@/lib/domain/day';
import type { JourneyCounts } from '@/lib/domain/metrics/clean-journeys';
import type { Period } from '@/lib/domain/period';
import { answerTo } from './answers';
import { sumPersonas } from './by-persona';
import { NO_BASE, NO_CHURN } from './lives';
import type { RecalledFigures } from './recall-figures';
import type { CustomerFigures, CustomersQuery } from './schema';

const NO_JOURNEYS: JourneyCounts = { answeredCustomers: 0, cleanCustomers: 0 };
const NO_CUSTOMERS = { customers: 0 };

/** The figures from answers that are all there, for the personas of the filter. */
export function presentFigures(
  { period, previous, filter }: CustomersQuery,
  { found, answers }: RecalledFigures,
): Omit<CustomerFigures, 'stored'> {
  const { personas } = filter;
  const journeys = (each: Period) => answerTo(answers.journeys, { period: each, filter });
  const clean = (each: Period) => sumPersonas(NO_JOURNEYS, journeys(each), personas);
  const customers = (each: Period) => sumPersonas(NO_CUSTOMERS, journeys(each), personas).customers;
  const churn = (each: Period) => sumPersonas(NO_CHURN, answerTo(answers.churn, each), personas);
  return {
    clean: clean(period),
    previousClean: previous && clean(previous),
    customers: customers(period),
    previousCustomers: previous && customers(previous),
    churn: churn(period),
    previousChurn: previous && churn(previous),
    months: answerTo(answers.months, period).months.map(({ month: first, counts }) => {
      const month = { month: first.slice(0, 7), complete: addMonths(first, 1) <= found.today };
      return Object.assign(month, sumPersonas(NO_CHURN, counts, personas));
    }),
    base: sumPersonas(NO_BASE, answerTo(answers.base, period.to), personas),
    asOf: found.refreshedAt,
  };
}
