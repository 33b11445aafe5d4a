import Link from 'next/link';
import { IntervalBar } from '@/components/charts/interval-bar';
import { BandMark, bandTone } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { OpenLine } from '@/components/ownership/open-line';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { listHref } from '@/components/touchpoints/list-href';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatInterval, formatValue } from '@/lib/format/reading';
import { stageAnchor } from '@/lib/maps/client';
import type { JourneyMap, JourneyMapQuery, MapStage } from '@/lib/maps/schema';
import { Factors } from './factor-list';
import { HandOffLine } from './hand-off-line';
import classes from './stage-column.module.css';
import { TouchpointCard } from './touchpoint-card';

interface StageColumnProps {
  stage: MapStage;
  /** The place of its first touchpoint in the whole journey. */
  first: number;
  map: JourneyMap;
  query: JourneyMapQuery;
}

/** A stage: how it does, what makes it so, and its touchpoints. */
export function StageColumn({ stage, first, map, query }: StageColumnProps) {
  const { slug, journey, touchpoints } = stage;
  return (
    <li id={stageAnchor(slug)} className={classes['stage']}>
      <StageHead
        stage={stage}
        map={map}
        query={query}
        href={
          map.journey.retiredOn === null
            ? listHref({ ...query, journey: [journey] }, { stage: [slug] })
            : null
        }
      />
      <Factors stage={stage} query={query} />
      {touchpoints.length === 0 ? (
        <p className={classes['volume']}>No touchpoints.</p>
      ) : (
        <ol className={classes['touchpoints']}>
          {touchpoints.map((touchpoint, at) => (
            <li key={touchpoint.slug}>
              <HandOffLine map={map} to={touchpoint.slug} query={query} />
              <TouchpointCard
                touchpoint={touchpoint}
                place={first + at}
                against={map.against}
                query={query}
              />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

interface StageHeadProps extends Pick<StageColumnProps, 'stage' | 'map' | 'query'> {
  /** Where its touchpoints are listed; null where they are not. */
  href: string | null;
}

function StageHead({ stage, map, query, href }: StageHeadProps) {
  const { name, ideal, band, score, interactions, issues, touchpoints } = stage;
  const { against } = map;
  return (
    <div className={`${classes['head']} ${bandTone(band)}`}>
      <h3 className={classes['name']}>
        {href === null ? (
          name
        ) : (
          <Link href={href} prefetch={false}>
            {name}
          </Link>
        )}
      </h3>
      {ideal !== '' && <p className={classes['ideal']}>Ideal: {ideal}</p>}
      <BandMark band={band} />
      <p className={classes['score']} data-told={band !== 'cannot_tell' || undefined}>
        {formatValue(score.value, 'index')}
        <span className={classes['interval']}>{formatInterval(score, 'index')}</span>
      </p>
      <IntervalBar score={score} />
      {against !== null && (
        <p className={classes['volume']}>
          {against.other}: {formatValue(score.previous?.value ?? null, 'index')}
        </p>
      )}
      <ChangeMark change={score.change} unit="index" />
      <p className={classes['volume']}>
        {formatNumber(interactions)} contacts, {formatAnswered(score.answered)}
      </p>
      <OpenLine issues={issues} href={queueHref(narrowedToPlaces(query, touchpoints))} />
    </div>
  );
}
