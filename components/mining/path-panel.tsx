'use client';

import { Button, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { LoadFailed } from '@/components/metrics/load-failed';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { pathsOptions } from '@/lib/mining/client';
import classes from './flow-panel.module.css';
import { PathList } from './path-list';
import { stepWords } from './step-words';

interface PathPanelProps {
  slug: string;
  filter: Filter;
  step: string;
  /** By slug. */
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** The paths behind a step that was chosen; it comes into view by itself. Another step is another panel: give it a `key`. */
export function PathPanel({ slug, filter, step, names, onClose }: PathPanelProps) {
  const { data, error, refetch } = useQuery(pathsOptions(slug, filter, step));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [from = '', to = ''] = step.split('..');
  const words = data
    ? stepWords(data.step)
    : `${names.get(from) ?? (from || 'Start')} to ${names.get(to) ?? (to || 'End')}`;
  return (
    <section aria-labelledby="paths-behind" className={classes['behind']}>
      <header className={classes['behindHead']}>
        <h2 id="paths-behind" ref={heading} tabIndex={-1} className={classes['behindTitle']}>
          Paths behind {words}
        </h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={onClose}
        >
          Close
        </Button>
      </header>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={onClose} />}
      {data === undefined && error === null && <Skeleton height={160} />}
      {data !== undefined && (
        <>
          <p className={classes['note']}>
            {data.instances === 0
              ? 'No journey that has ended went this way, or only such that are under way or very rare.'
              : `${formatNumber(data.instances)} journeys that have ended went this way; their most frequent paths:`}
          </p>
          <PathList paths={data.paths} names={names} ofWhat="of them" />
        </>
      )}
    </section>
  );
}
