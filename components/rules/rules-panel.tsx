'use client';

import { useQuery } from '@tanstack/react-query';
import { Frame } from '@/components/charts/frame';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { rulesOptions } from '@/lib/detection/client';
import type { RuleView } from '@/lib/detection/schema';
import { SEVERITY_RULE } from '@/lib/domain/issues/severity';
import { formatNumber } from '@/lib/format/number';
import { OwnRules } from './own-rules';
import { NUMBER_FIELDS, WEIGHT_FIELDS } from './rule-fields';
import { RuleForm } from './rule-form';
import classes from './rules.module.css';
import { RunsTable } from './runs-table';

/** When flags are raised; those who may, change it. */
export function RulesPanel({ mayManage }: { mayManage: boolean }) {
  const { data, error, refetch } = useQuery(rulesOptions);
  if (data === undefined) {
    return error === null ? (
      <output>Reading the rules …</output>
    ) : (
      <ProblemNotice title="The rules could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className={classes['page']}>
      <Frame title="The rule of all touchpoints" about={SEVERITY_RULE}>
        {mayManage ? <RuleForm rules={data} /> : <RuleFacts rule={data.common} />}
      </Frame>
      <OwnRules own={data.own} mayManage={mayManage} />
      <RunsTable />
    </div>
  );
}

function RuleFacts({ rule }: { rule: RuleView }) {
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>Flags</dt>
        <dd>{rule.enabled ? 'On' : 'Off'}</dd>
      </div>
      {NUMBER_FIELDS.map(({ field, label }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{formatNumber(rule[field], field === 'falseDiscovery' ? 2 : 0)}</dd>
        </div>
      ))}
      {WEIGHT_FIELDS.map(({ field, label }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{formatNumber(rule.weights[field], 2)}</dd>
        </div>
      ))}
    </dl>
  );
}
