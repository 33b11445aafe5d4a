import { formatNumber } from '@/lib/format/number';
import { formatReading } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/duration';
import type { FlowPath, PathCustomer } from '@/lib/mining/schema';
import classes from './path-list.module.css';

interface PathListProps {
  paths: readonly (FlowPath & { customers?: PathCustomer[] | null })[];
  /** By slug. */
  names: ReadonlyMap<string, string>;
  /** Of what the shares are: 'of all that have ended'. */
  ofWhat: string;
}

/** Ways through a journey, touchpoint by touchpoint, the most frequent first. */
export function PathList({ paths, names, ofWhat }: PathListProps) {
  return (
    <ol className={classes['paths']}>
      {paths.map(({ touchpoints, instances, share, meanDuration, customers }) => (
        <li key={touchpoints.join('/')} className={classes['path']}>
          <p className={classes['figures']}>
            <b>{formatNumber(instances)}</b> {instances === 1 ? 'journey' : 'journeys'},{' '}
            {formatReading(share, 'percent')} {ofWhat};{' '}
            {touchpoints.length === 1 ? 'one visit' : `${formatWait(meanDuration)} on average`}
          </p>
          <ol className={classes['stops']}>
            {touchpoints.map((slug, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a path may visit a touchpoint more than once
              <li key={`${at}/${slug}`}>{names.get(slug) ?? slug}</li>
            ))}
          </ol>
          {customers && customers.length > 0 && (
            <p className={classes['customers']}>
              For example{' '}
              {customers
                .map(({ name, externalId }) => (name === null ? externalId : `${name} (${externalId})`))
                .join(', ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
