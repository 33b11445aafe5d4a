'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import admin from '@/components/admin/admin.module.css';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { LocalTime } from '@/components/imports/local-time';
import { PageHead } from '@/components/imports/page-head';
import { TextLink } from '@/components/imports/text-link';
import { EmptyState } from '@/components/metrics/empty-state';
import { LoadFailed } from '@/components/metrics/load-failed';
import { formatDay } from '@/lib/format/day';
import { UNKNOWN } from '@/lib/format/locale';
import { formatNumber } from '@/lib/format/number';
import { listedJourneysOptions } from '@/lib/journeys/edit-client';
import type { ListedJourney } from '@/lib/journeys/edit-schema';
import { StartJourney } from './start-journey';

const COLUMNS: readonly [Column<ListedJourney>, ...Column<ListedJourney>[]] = [
  {
    key: 'name',
    label: 'Journey',
    cell: ({ slug, name }) => (
      <span className={admin['who']}>
        <TextLink href={`/admin/journeys/${slug}`}>{name}</TextLink>
        <span className={admin['quiet']}>{slug}</span>
      </span>
    ),
  },
  { key: 'stages', label: 'Stages', figures: true, short: true, cell: ({ stages }) => formatNumber(stages) },
  {
    key: 'touchpoints',
    label: 'Touchpoints',
    figures: true,
    short: true,
    cell: ({ touchpoints }) => formatNumber(touchpoints),
  },
  {
    key: 'version',
    label: 'Version',
    short: true,
    cell: ({ version, isPublished, retiredAt }) => {
      if (retiredAt !== null) return `Retired on ${formatDay(retiredAt.slice(0, 10))}`;
      return isPublished ? (version ?? UNKNOWN) : 'Not published yet';
    },
  },
  {
    key: 'draft',
    label: 'Draft',
    cell: ({ draftedAt, draftedBy }) =>
      draftedAt === null ? (
        UNKNOWN
      ) : (
        <>
          <LocalTime instant={draftedAt} />
          {draftedBy !== null && `, ${draftedBy}`}
        </>
      ),
  },
];

/** The journeys that can be edited. */
export function JourneyList() {
  const { data, error, refetch } = useQuery(listedJourneysOptions());
  const [isStarting, setStarting] = useState(false);
  return (
    <div className={admin['panel']}>
      <PageHead title="Edit journeys">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setStarting(true)}>
          Start a journey
        </Button>
      </PageHead>
      <p className={admin['note']}>
        What you change is a draft until you have read the difference and published it. A whole journey can
        also come <TextLink href="/imports/journeys">from a journey file</TextLink>.
      </p>
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the journeys …</output>}
      {data?.length === 0 && (
        <EmptyState title="No journeys" text="Start the first one, or send a journey file." />
      )}
      {data !== undefined && data.length > 0 && (
        <FiguresTable
          caption="Journeys that can be edited"
          columns={COLUMNS}
          rows={data}
          rowKey={({ slug }) => slug}
        />
      )}
      {isStarting && <StartJourney onClose={() => setStarting(false)} />}
    </div>
  );
}
