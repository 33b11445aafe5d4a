'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import type { Filter } from '@/lib/filters/schema';
import { formatCompactMoney } from '@/lib/format/money';
import { formatCompact } from '@/lib/format/number';
import { overviewExportHref } from '@/lib/overview/client';
import type { ChurnMonth, CustomerBase } from '@/lib/overview/schema';
import { ChurnTable } from './churn-table';
import classes from './churn-trend.module.css';
import { customersLost, describeBase, describeChurn, revenueLost } from './churn-words';

const HEIGHT = 180;

const MonthBars = dynamic(() => import('@/components/charts/month-bars'), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

interface ChurnTrendProps {
  /** Null: still being counted. */
  months: readonly ChurnMonth[] | null;
  base: CustomerBase | null;
  /** ISO 4217; null until it is known. */
  currency: string | null;
  filter: Filter;
}

/** Customers and revenue lost, month by month. */
export function ChurnTrend({ months, base, currency, filter }: ChurnTrendProps) {
  if (months === null || currency === null) {
    return (
      <Frame title="Churn" anchor="churn" about="Being counted.">
        <Skeleton height={2 * HEIGHT} />
      </Frame>
    );
  }
  return (
    <Frame
      title="Churn"
      anchor="churn"
      about={`${base === null ? '' : `${describeBase(base, currency)} `}${describeChurn(months, currency)}`}
      exportHref={overviewExportHref(filter, 'churn')}
      table={<ChurnTable months={months} currency={currency} />}
    >
      <div className={classes['charts']}>
        <figure className={classes['chart']}>
          <figcaption className={classes['caption']}>Customers lost a month</figcaption>
          <WhenVisible height={HEIGHT}>
            {() => (
              <MonthBars
                label="Customers lost a month"
                color="var(--series-1)"
                height={HEIGHT}
                formatTick={formatCompact}
                months={months.map((month) => ({
                  month: month.month,
                  complete: month.complete,
                  value: month.active === 0 ? null : month.churned,
                  words: customersLost(month),
                }))}
              />
            )}
          </WhenVisible>
        </figure>
        <figure className={classes['chart']}>
          <figcaption className={classes['caption']}>Monthly revenue lost with them</figcaption>
          <WhenVisible height={HEIGHT}>
            {() => (
              <MonthBars
                label="Monthly revenue lost"
                color="var(--series-2)"
                height={HEIGHT}
                formatTick={(value) => formatCompactMoney(value, currency)}
                months={months.map((month) => ({
                  month: month.month,
                  complete: month.complete,
                  value: month.revenueRate === null ? null : month.mrrLost,
                  words: revenueLost(month, currency),
                }))}
              />
            )}
          </WhenVisible>
        </figure>
        {months.some(({ complete }) => !complete) && (
          <p className={classes['running']}>
            <span className={classes['hatch']} aria-hidden /> The running month, which can only grow.
          </p>
        )}
      </div>
    </Frame>
  );
}
