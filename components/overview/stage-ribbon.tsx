import Link from 'next/link';
import { Frame } from '@/components/charts/frame';
import { IntervalBar } from '@/components/charts/interval-bar';
import { BandMark, bandTone } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { OpenLine } from '@/components/ownership/open-line';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatInterval, formatValue } from '@/lib/format/reading';
import { journeyHref } from '@/lib/maps/client';
import { mapQueryOf } from '@/lib/maps/schema';
import { overviewExportHref } from '@/lib/overview/client';
import type { StageStanding } from '@/lib/overview/schema';
import { byJourney } from './by-journey';
import classes from './stage-ribbon.module.css';
import { StageTable } from './stage-table';

interface StageRibbonProps {
  stages: readonly StageStanding[];
  filter: Filter;
}

/** The stages of each journey in the order in which customers walk through them. */
export function StageRibbon({ stages, filter }: StageRibbonProps) {
  const journeys = byJourney(stages);
  return (
    <Frame
      title="The journey"
      about="Each stage by the mean score of its touchpoints, from 0 to 100, weighted by importance."
      exportHref={overviewExportHref(filter, 'stages')}
      table={<StageTable stages={stages} filter={filter} />}
    >
      {journeys.map(({ slug, name, stages: walked }) => (
        <div key={slug} className={classes['journey']}>
          {journeys.length > 1 && <h3 className={classes['journeyName']}>{name}</h3>}
          {journeys.length > 1 && walked.every(({ interactions }) => interactions === 0) ? (
            <p className={classes['volume']}>No contacts in this period.</p>
          ) : (
            <ol className={classes['ribbon']}>
              {walked.map((stage) => (
                <Stage key={stage.slug} stage={stage} filter={filter} nested={journeys.length > 1} />
              ))}
            </ol>
          )}
        </div>
      ))}
    </Frame>
  );
}

function Stage({ stage, filter, nested }: { stage: StageStanding; filter: Filter; nested: boolean }) {
  const { slug, journey, name, band, score, interactions, worst, issues, touchpoints } = stage;
  const Heading = nested ? 'h4' : 'h3';
  return (
    <li className={`${classes['stage']} ${bandTone(band)}`}>
      <Heading className={classes['name']}>
        <Link href={journeyHref(journey, mapQueryOf(filter), slug)} prefetch={false}>
          {name}
        </Link>
      </Heading>
      <BandMark band={band} />
      <p className={classes['score']} data-told={band !== 'cannot_tell' || undefined}>
        {formatValue(score.value, 'index')}
        <span className={classes['interval']}>{formatInterval(score, 'index')}</span>
      </p>
      <IntervalBar score={score} />
      <ChangeMark change={score.change} unit="index" />
      <p className={classes['volume']}>
        {formatNumber(interactions)} contacts, {formatAnswered(score.answered)}
      </p>
      <OpenLine issues={issues} href={queueHref(narrowedToPlaces(filter, touchpoints))} />
      {worst !== null && (
        <p className={classes['worst']}>
          <span>Lowest against target</span>
          <Link href={touchpointHref(filter, worst.slug)} prefetch={false}>
            {worst.name}
          </Link>
          <span className={classes['standing']}>
            {formatValue(worst.score.value, 'index')} of {formatNumber(worst.target)} wanted
            {worst.band !== 'healthy' && <BandMark band={worst.band} />}
          </span>
        </p>
      )}
    </li>
  );
}
