import { Skeleton, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Definition } from '@/lib/domain/metrics/metric';
import type { ComparedMetric } from '@/lib/touchpoints/schema';
import { ChangeMark } from './change-mark';
import { DefinitionPopover } from './definition-popover';
import classes from './kpi-tile.module.css';
import { showReading } from './show-reading';

interface KpiTileProps {
  definition: Definition;
  /** Null: still being counted. */
  reading: ComparedMetric | null;
  /** The list that the figure is made of, and what it is called. */
  behind: { href: string; label: string };
  sparkline?: ReactNode;
  /** What to see it beside. */
  note?: ReactNode;
}

/** One figure: what it is, between what it lies, what it rests on, and whether it changed. */
export function KpiTile({ definition, reading, behind, sparkline, note }: KpiTileProps) {
  return (
    <li className={classes['tile']}>
      <div className={classes['head']}>
        <h3 className={classes['label']}>{definition.label}</h3>
        <DefinitionPopover definition={definition} />
      </div>
      {reading === null ? (
        <Counting label={definition.label} />
      ) : (
        <Figures {...{ definition, reading, behind, sparkline, note }} />
      )}
    </li>
  );
}

interface FiguresProps extends KpiTileProps {
  reading: ComparedMetric;
}

function Figures({ definition, reading, behind, sparkline, note }: FiguresProps) {
  const { value, interval, answered, few } = showReading(reading, definition);
  return (
    <>
      <div className={classes['figure']}>
        <Link
          href={behind.href}
          prefetch={false}
          className={classes['value']}
          data-few={few || reading.value === null || undefined}
        >
          {value}
          <VisuallyHidden>. {behind.label}</VisuallyHidden>
        </Link>
        {sparkline}
      </div>
      <p className={classes['basis']}>
        {interval !== null && <span>{interval}</span>}
        <span>{few ? `${answered}: too few to tell` : answered}</span>
      </p>
      <ChangeMark change={reading.change} unit={definition.unit} interval="words" />
      {note !== undefined && note !== null && <p className={classes['note']}>{note}</p>}
    </>
  );
}

function Counting({ label }: { label: string }) {
  return (
    <div className={classes['counting']}>
      <VisuallyHidden component="output">{label} is being counted</VisuallyHidden>
      <Skeleton height={36} width="55%" />
      <Skeleton height={12} width="80%" />
      <Skeleton height={12} width="65%" />
    </div>
  );
}
