'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '@/components/metrics/load-failed';
import { issueOptions } from '@/lib/issues/detail-client';
import { ActionPlan } from './action-plan';
import { AffectedCustomers } from './affected-customers';
import { CauseForm } from './cause-form';
import { EvidenceSection } from './evidence-section';
import { FixSection } from './fix-section';
import { IssueHead } from './issue-head';
import classes from './issue-page.module.css';
import { IssueVoices } from './issue-voices';
import { LinksCard } from './links-card';
import { OfferNotice } from './offer-notice';
import { OwnershipCard } from './ownership-card';
import { SeverityCard } from './severity-card';
import { Timeline } from './timeline';
import { TimesCard } from './times-card';
import { WatchersCard } from './watchers-card';

/** Somebody who is at it and reloads nothing sees what others did within this. */
const REFRESH_MS = 60_000;

/** One issue: what it rests on, who is at it, what is done, and whether it helped. */
export function IssuePage({ number }: { number: number }) {
  const { data, error, refetch } = useQuery({ ...issueOptions(number), refetchInterval: REFRESH_MS });
  if (data === undefined) {
    return error === null ? (
      <div aria-hidden>
        <Skeleton height={40} width="30rem" maw="100%" mb="md" />
        <Skeleton height={480} />
      </div>
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className={classes['page']}>
      <IssueHead issue={data} />
      <OfferNotice issue={data} />
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <EvidenceSection issue={data} />
          <FixSection issue={data} />
          <CauseForm issue={data} />
          <ActionPlan issue={data} />
          {data.may.readCustomers && <AffectedCustomers issue={data} />}
          <IssueVoices issue={data} />
          <Timeline issue={data} />
        </div>
        <aside className={classes['side']} aria-label="Ownership and facts">
          <OwnershipCard issue={data} />
          <SeverityCard issue={data} />
          <WatchersCard issue={data} />
          <LinksCard issue={data} />
          <TimesCard issue={data} />
        </aside>
      </div>
    </div>
  );
}
