import { IconAlertTriangle } from '@tabler/icons-react';
import tone from '@/components/metrics/tone.module.css';
import { formatDay } from '@/lib/format/day';
import type { JourneyHead } from '@/lib/maps/schema';
import classes from './journey-facts.module.css';

/** What the journey is, who answers for it, and whether the map can still be trusted to be true. */
export function JourneyFacts({ journey }: { journey: JourneyHead }) {
  const { description, owner, reviewedOn, retiredOn } = journey;
  return (
    <div className={classes['facts']}>
      {retiredOn !== null && (
        <p className={classes['description']}>
          <strong>Retired on {formatDay(retiredOn)}.</strong> It is on no list and is not judged; its past
          figures stay.
        </p>
      )}
      {description !== '' && <p className={classes['description']}>{description}</p>}
      <dl className={classes['terms']}>
        <div>
          <dt>Journey owner</dt>
          <dd>{owner ?? 'nobody'}</dd>
        </div>
        <div>
          <dt>Last review</dt>
          <dd>{reviewedOn === null ? 'never' : formatDay(reviewedOn)}</dd>
        </div>
      </dl>
      {retiredOn === null && <ReviewWarning journey={journey} />}
    </div>
  );
}

/** Shown where a map has not been looked over for half a year, or never. */
export function ReviewWarning({ journey: { review, reviewedOn } }: { journey: JourneyHead }) {
  if (review === 'fresh') return null;
  return (
    <p className={`${classes['warning']} ${tone['watch']}`}>
      <IconAlertTriangle size={16} aria-hidden />
      {review === 'never' || reviewedOn === null
        ? 'Nobody has reviewed this map yet: it may not show what customers meet today.'
        : `Not reviewed since ${formatDay(reviewedOn)}, more than half a year: it may not show what customers meet today.`}
    </p>
  );
}
