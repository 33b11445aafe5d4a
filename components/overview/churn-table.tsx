import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { formatMonth } from '@/lib/format/day';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { ChurnMonth } from '@/lib/overview/schema';

/** Churn month by month, the latest first. */
export function ChurnTable({ months, currency }: { months: readonly ChurnMonth[]; currency: string }) {
  return (
    <FiguresTable
      caption="Churn by month"
      columns={columnsFor(currency)}
      rows={months.toReversed()}
      rowKey={({ month }) => month}
      wide
    />
  );
}

function columnsFor(currency: string): readonly [Column<ChurnMonth>, ...Column<ChurnMonth>[]] {
  return [
    {
      key: 'month',
      label: 'Month',
      cell: ({ month, complete }) => `${formatMonth(month)}${complete ? '' : ' (so far)'}`,
    },
    figure('active', 'Active', ({ active }) => formatNumber(active)),
    figure('churned', 'Left', ({ churned }) => formatNumber(churned)),
    figure('rate', 'Churn', ({ rate }) => formatValue(rate, 'percent')),
    figure('low', 'Low', ({ low }) => formatValue(low, 'percent')),
    figure('high', 'High', ({ high }) => formatValue(high, 'percent')),
    figure('mrrActive', 'Revenue', ({ mrrActive }) => formatMoney(mrrActive, currency)),
    figure('mrrLost', 'Revenue lost', ({ mrrLost }) => formatMoney(mrrLost, currency)),
    figure('revenueRate', 'Share', ({ revenueRate }) => formatValue(revenueRate, 'percent')),
  ];
}

function figure(key: string, label: string, cell: Column<ChurnMonth>['cell']): Column<ChurnMonth> {
  return { key, label, figures: true, cell };
}
