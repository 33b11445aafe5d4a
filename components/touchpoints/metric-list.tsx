import { showReading } from '@/components/metrics/show-reading';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { METRICS } from '@/lib/domain/vocabulary';
import type { TouchpointStanding } from '@/lib/touchpoints/schema';
import classes from './metric-list.module.css';

/** What a touchpoint is measured by, its primary metric first; greyed where too few answered. */
export function MetricList({ touchpoint }: { touchpoint: TouchpointStanding }) {
  const { primaryMetric, metrics } = touchpoint;
  const others = METRICS.filter((key) => key !== primaryMetric);
  return (
    <ul className={classes['metrics']}>
      {[primaryMetric, ...others].map((key) => {
        const reading = metrics[key];
        if (reading === undefined) return null;
        const definition = definitionOf(key);
        const { value, answered, few } = showReading(reading, definition);
        return (
          <li key={key} data-primary={key === primaryMetric || undefined} data-few={few || undefined}>
            {definition.label} {value}
            {few && <span> ({answered})</span>}
          </li>
        );
      })}
    </ul>
  );
}
