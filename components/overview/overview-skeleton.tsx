import { Skeleton } from '@mantine/core';
import grid from './kpi-grid.module.css';
import classes from './overview-panel.module.css';
import tile from '../metrics/kpi-tile.module.css';

const TILES = Array.from({ length: 12 }, (_, at) => at);

/** The outline of the figures, of about their size. */
export function OverviewSkeleton() {
  return (
    <div className={classes['figures']} aria-hidden>
      <Skeleton height={84} />
      <div className={grid['room']}>
        <div className={grid['grid']}>
          {TILES.map((at) => (
            <div key={at} className={tile['tile']}>
              <Skeleton height={14} width="40%" />
              <Skeleton height={36} width="55%" mt="xs" />
              <Skeleton height={12} width="80%" mt="xs" />
              <Skeleton height={12} width="60%" />
            </div>
          ))}
        </div>
      </div>
      <Skeleton height={260} />
      <Skeleton height={320} />
    </div>
  );
}
