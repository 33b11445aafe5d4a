'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { RowActions } from '@/components/charts/row-actions';
import { FormFault } from '@/components/touchpoints/field-fault';
import { removeRule, rulesOptions } from '@/lib/detection/client';
import type { RuleView } from '@/lib/detection/schema';
import { formatNumber } from '@/lib/format/number';
import classes from './rules.module.css';

type Columns = readonly [Column<RuleView>, ...Column<RuleView>[]];

const COLUMNS: Columns = [
  { key: 'touchpoint', label: 'Touchpoint', cell: ({ touchpoint }) => touchpoint?.name },
  { key: 'on', label: 'Flags', cell: ({ enabled }) => (enabled ? 'On' : 'Off'), short: true },
  {
    key: 'floor',
    label: 'Smallest effect',
    figures: true,
    cell: ({ floor }) => `${formatNumber(floor, 1)} points`,
    short: true,
  },
  {
    key: 'answers',
    label: 'Fewest answers',
    figures: true,
    cell: ({ minimumAnswers }) => formatNumber(minimumAnswers),
    short: true,
  },
  {
    key: 'weeks',
    label: 'Weeks',
    figures: true,
    cell: ({ pendingPeriods }) => formatNumber(pendingPeriods),
    short: true,
  },
];

const WAYS: Column<RuleView> = {
  key: 'remove',
  label: 'Actions',
  cell: ({ touchpoint }) => touchpoint && <RemoveRule {...touchpoint} />,
};

/** Touchpoints that go by a rule of their own. */
export function OwnRules({ own, mayManage }: { own: readonly RuleView[]; mayManage: boolean }) {
  return (
    <Frame title="Touchpoints with a rule of their own" about="All others go by the rule of all touchpoints.">
      {own.length === 0 ? (
        <p className={classes['quiet']}>None: every touchpoint goes by the same rule.</p>
      ) : (
        <FiguresTable
          caption="Touchpoints with a rule of their own"
          columns={mayManage ? [...COLUMNS, WAYS] : COLUMNS}
          rows={own}
          rowKey={({ touchpoint }) => touchpoint?.slug ?? ''}
        />
      )}
    </Frame>
  );
}

function RemoveRule({ slug, name }: { slug: string; name: string }) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => removeRule(slug),
    onSettled: () => client.invalidateQueries({ queryKey: rulesOptions.queryKey }),
  });
  return (
    <>
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Remove the rule of ${name}`}
          loading={isPending}
          onClick={() => mutate()}
        >
          Remove
        </Button>
      </RowActions>
      <FormFault error={error} />
    </>
  );
}
