import Link from 'next/link';
import { IntervalBar } from '@/components/charts/interval-bar';
import { Sparkline } from '@/components/charts/sparkline';
import { BandMark, bandTone } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { OpenLine } from '@/components/ownership/open-line';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { formatNumber } from '@/lib/format/number';
import { CONTACT_WORDS, CONTROL_WORDS } from '@/lib/format/words';
import type { JourneyMapQuery, MapSides, MapTouchpoint } from '@/lib/maps/schema';
import { ChannelMark } from './channel-mark';
import { describeCourse, expectationWords } from './card-words';
import { ScoreLine } from './score-line';
import classes from './touchpoint-card.module.css';

interface TouchpointCardProps {
  touchpoint: MapTouchpoint;
  /** In the whole journey, from 1. */
  place: number;
  against: MapSides | null;
  query: JourneyMapQuery;
}

/** What a sparkline spans at the least, in points of the score. */
const SPAN = 20;

/** A touchpoint as designed and as measured. */
export function TouchpointCard({ touchpoint, place, against, query }: TouchpointCardProps) {
  const { slug, name, channel, score, band, target, interactions, ideal, course } = touchpoint;
  const expectation = expectationWords(touchpoint, against);
  return (
    <article className={`${classes['card']} ${bandTone(band)}`} aria-labelledby={`touchpoint-${slug}`}>
      <p className={classes['channel']}>
        <span className={classes['place']}>{place}</span> <ChannelMark channel={channel} />
      </p>
      <h4 className={classes['name']} id={`touchpoint-${slug}`}>
        <Link href={touchpointHref(query, slug)} prefetch={false}>
          {name}
        </Link>
      </h4>
      <ScoreLine reading={score} told={band !== 'cannot_tell'} label={against?.one}>
        <BandMark band={band} />
      </ScoreLine>
      {against !== null && score.previous !== null && (
        <ScoreLine reading={score.previous} told={score.previous.low !== null} label={against.other} other />
      )}
      <IntervalBar score={score} target={target} />
      <div className={classes['course']}>
        <Difference touchpoint={touchpoint} against={against} />
        {course.filter(({ value }) => value !== null).length > 1 && (
          <Sparkline points={course} span={SPAN} label={describeCourse(course)} />
        )}
      </div>
      {expectation !== null && <p className={classes['line']}>{expectation}</p>}
      <p className={classes['line']}>
        {formatNumber(interactions)} contacts, {formatNumber(target)} wanted
      </p>
      <OpenLine issues={touchpoint.issues} href={queueHref(narrowedToPlaces(query, [touchpoint]))} />
      <p className={classes['owner']}>{ownerWords(touchpoint)}</p>
      {ideal !== '' && (
        <p className={classes['ideal']}>
          <span>Ideal:</span> {ideal}
        </p>
      )}
    </article>
  );
}

/** The change of the primary metric, as in the list; side by side the difference of the two scores shown. */
function Difference({ touchpoint, against }: Pick<TouchpointCardProps, 'touchpoint' | 'against'>) {
  const { change, primaryMetric, score } = touchpoint;
  if (against !== null) return <ChangeMark change={score.change} unit="index" />;
  const { label, unit } = definitionOf(primaryMetric);
  return (
    <span className={classes['change']}>
      <span>{label}</span> <ChangeMark change={change} unit={unit} />
    </span>
  );
}

function ownerWords({ contact, control, departmentName, partnerName }: MapTouchpoint): string {
  const run = partnerName === null ? CONTROL_WORDS[control] : `${CONTROL_WORDS[control]} (${partnerName})`;
  return `${departmentName} · ${CONTACT_WORDS[contact]} · ${run}`;
}
