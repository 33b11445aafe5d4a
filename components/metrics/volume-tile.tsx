import { Skeleton, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatNumber, formatSigned } from '@/lib/format/number';
import type { Volume } from '@/lib/overview/schema';
import classes from './kpi-tile.module.css';

interface VolumeTileProps {
  label: string;
  definition: string;
  volume: Volume;
  pending: boolean;
  /** What to read it beside; what it was before unless told. */
  basis?: string;
  behind: { href: string; label: string };
  sparkline?: ReactNode;
}

/** A plain count, which is neither good nor bad: no verdict, no colour. */
export function VolumeTile({
  label,
  definition,
  volume,
  pending,
  basis,
  behind,
  sparkline,
}: VolumeTileProps) {
  return (
    <li className={classes['tile']}>
      <div className={classes['head']}>
        <h3 className={classes['label']}>{label}</h3>
      </div>
      {pending ? (
        <div className={classes['counting']}>
          <VisuallyHidden component="output">{label} are being counted</VisuallyHidden>
          <Skeleton height={36} width="55%" />
          <Skeleton height={12} width="80%" />
        </div>
      ) : (
        <>
          <div className={classes['figure']}>
            <Link href={behind.href} prefetch={false} className={classes['value']}>
              {volume.value === null ? '–' : formatNumber(volume.value)}
              <VisuallyHidden>. {behind.label}</VisuallyHidden>
            </Link>
            {sparkline}
          </div>
          <p className={classes['basis']}>
            <span>{basis ?? wordsOfPrevious(volume)}</span>
          </p>
          <p className={classes['note']}>{definition}</p>
        </>
      )}
    </li>
  );
}

function wordsOfPrevious({ value, previous }: Volume): string {
  if (value === null) return 'not counted yet';
  if (previous === null) return 'nothing to compare with';
  if (previous === 0) return 'none before';
  return `${formatSigned((100 * (value - previous)) / previous, 1)}% on ${formatNumber(previous)} before`;
}
