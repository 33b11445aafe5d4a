'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import type { CurvePlace } from '@/components/charts/emotion-curve';
import { Frame } from '@/components/charts/frame';
import { Sideways } from '@/components/charts/sideways';
import { WhenVisible } from '@/components/charts/when-visible';
import type { Reading } from '@/lib/domain/reading';
import { formatAnswered, formatReading } from '@/lib/format/reading';
import { journeyExportHref } from '@/lib/maps/client';
import type { JourneyMap, JourneyMapQuery, MapSides, MapTouchpoint } from '@/lib/maps/schema';
import classes from './emotion-section.module.css';
import { MapTable } from './map-table';

const HEIGHT = 380;

const EmotionCurve = dynamic(() => import('@/components/charts/emotion-curve'), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

/** How customers fare from the first touchpoint to the last. */
export function EmotionSection({ map, query }: { map: JourneyMap; query: JourneyMapQuery }) {
  const { stages, against, journey } = map;
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  return (
    <Frame
      title="Emotion curve"
      about="The score of each touchpoint in the designed order, from 0 (everybody gave the worst answer) to 100, with its 95 % interval. A gap: nobody answered."
      exportHref={journeyExportHref(journey.slug, query)}
      table={<MapTable touchpoints={touchpoints} against={against} query={query} />}
    >
      {against !== null && <Legend against={against} />}
      <div className={classes['card']}>
        <Sideways label="Emotion curve">
          <div style={{ minWidth: `${Math.max(20, touchpoints.length * 1.75)}rem` }}>
            <WhenVisible height={HEIGHT}>
              {() => (
                <EmotionCurve
                  label={`Emotion curve of ${journey.name}`}
                  height={HEIGHT}
                  points={touchpoints.map((touchpoint) => pointOf(touchpoint, against))}
                  stretches={stages.map(({ name, touchpoints: within }) => ({ name, points: within.length }))}
                />
              )}
            </WhenVisible>
          </div>
        </Sideways>
      </div>
    </Frame>
  );
}

function Legend({ against }: { against: MapSides }) {
  return (
    <p className={classes['legend']}>
      <span data-side="one">{against.one}</span>
      <span data-side="other">{against.other}</span>
    </p>
  );
}

function pointOf({ name, score }: MapTouchpoint, against: MapSides | null) {
  const beside = against === null ? null : score.previous;
  return {
    name,
    one: placeOf(score),
    other: beside && placeOf(beside),
    words:
      against === null || beside === null
        ? [wordsOf(score)]
        : [`${against.one}: ${wordsOf(score)}`, `${against.other}: ${wordsOf(beside)}`],
  };
}

function wordsOf(reading: Reading): string {
  return `${formatReading(reading, 'index')}${reading.answered > 0 ? `, ${formatAnswered(reading.answered)}` : ''}`;
}

function placeOf({ value, low, high }: Reading): CurvePlace {
  return { value, interval: low === null || high === null ? null : [low, high] };
}
