'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { BandMark, bandTone } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { narrowedTo, queueHref } from '@/components/ownership/queue-href';
import { OpenCount } from '@/components/ownership/open-count';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { Filter } from '@/lib/filters/schema';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { formatInterval, formatReading, formatValue } from '@/lib/format/reading';
import { journeyCustomersOptions, journeyHref } from '@/lib/maps/client';
import { mapQueryOf, type JourneyCard as Journey } from '@/lib/maps/schema';
import classes from './journey-card.module.css';
import { ReviewWarning } from './journey-facts';

/** A journey in brief, and the way to its map. */
export function JourneyCard({ journey, filter }: { journey: Journey; filter: Filter }) {
  const query = mapQueryOf(filter);
  const { slug, name, description, owner, reviewedOn, score, band, worst, goodOrOk, issues } = journey;
  return (
    <li className={`${classes['card']} ${bandTone(band)}`}>
      <h2 className={classes['name']}>
        <Link href={journeyHref(slug, query)} prefetch={false}>
          {name}
        </Link>
      </h2>
      {description !== '' && <p className={classes['description']}>{description}</p>}
      <ol className={classes['stages']} aria-label={`Stages of ${name}`}>
        {journey.stages.map((stage) => (
          <li key={stage.slug}>
            <Link href={journeyHref(slug, query, stage.slug)} prefetch={false}>
              {stage.name}
            </Link>
          </li>
        ))}
      </ol>
      <dl className={classes['facts']}>
        <Fact term="Mean touchpoint score">
          <strong>{formatValue(score.value, 'index')}</strong> <BandMark band={band} />
          <span>{formatInterval(score, 'index')}</span>
          <ChangeMark change={score.change} unit="index" />
        </Fact>
        <Fact term="Clean journeys">
          <Clean slug={slug} filter={filter} />
        </Fact>
        <Fact term="Contacts good or ok">
          <strong>{formatValue(goodOrOk.value, 'percent')}</strong>
          <span>{formatInterval(goodOrOk, 'percent')}</span>
          <span>{formatNumber(journey.interactions)} contacts</span>
        </Fact>
        <Fact term="Lowest against target">
          {worst === null ? (
            'Cannot tell'
          ) : (
            <>
              <Link href={touchpointHref(query, worst.slug)} prefetch={false}>
                {worst.name}
              </Link>
              <span>
                {formatReading(worst.score, 'index')} of {formatNumber(worst.target)} wanted
              </span>
              <BandMark band={worst.band} />
            </>
          )}
          <span>
            {journey.belowTarget} of {journey.touchpoints} touchpoints below target
          </span>
        </Fact>
        <Fact term={ISSUE_FIGURES.open.label}>
          <OpenCount
            issues={issues}
            href={queueHref(narrowedTo({ ...filter, journey: [slug] }, issues.openAt))}
            of={name}
          />
        </Fact>
        <Fact term="Owner and last review">
          <strong data-plain>{owner ?? 'nobody'}</strong>
          <span>{reviewedOn === null ? 'never reviewed' : `reviewed ${formatDay(reviewedOn)}`}</span>
        </Fact>
      </dl>
      <ReviewWarning journey={journey} />
    </li>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Counted over customers, which may take a while. */
function Clean({ slug, filter }: { slug: string; filter: Filter }) {
  const { data, isError } = useQuery(journeyCustomersOptions(slug, mapQueryOf(filter)));
  if (isError) return <span>Could not be loaded</span>;
  if (data === undefined) return <output>Being counted</output>;
  if (data.asOf === null) return <span>Not counted yet</span>;
  const { cleanJourneys } = data;
  return (
    <>
      <strong>{formatValue(cleanJourneys.value, 'percent')}</strong>
      <span>{formatInterval(cleanJourneys, 'percent')}</span>
      <ChangeMark change={cleanJourneys.change} unit="percent" />
      <span>of {formatNumber(cleanJourneys.answered)} customers who answered</span>
    </>
  );
}
