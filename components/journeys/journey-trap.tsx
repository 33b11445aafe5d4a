'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { DefinitionPopover } from '@/components/metrics/definition-popover';
import { LoadFailed } from '@/components/metrics/load-failed';
import { cleanJourneys } from '@/lib/domain/metrics/clean-journeys';
import type { Unit } from '@/lib/domain/metrics/metric';
import { scoreDefinition } from '@/lib/domain/metrics/score';
import { formatAnswered, formatInterval, formatValue } from '@/lib/format/reading';
import { journeyCustomersOptions } from '@/lib/maps/client';
import type { JourneyMap, JourneyMapQuery, MapSides } from '@/lib/maps/schema';
import type { ComparedMetric } from '@/lib/touchpoints/schema';
import classes from './journey-trap.module.css';
import { trapWords } from './trap-words';

/** The journey as customers judge it, beside its touchpoints one by one. */
export function JourneyTrap({ map, query }: { map: JourneyMap; query: JourneyMapQuery }) {
  const { journey, standing, goodOrOk, against, filters } = map;
  const { data, error, refetch } = useQuery(journeyCustomersOptions(journey.slug, query));
  const clean = data?.asOf === null ? undefined : data?.cleanJourneys;
  // An answer’s persona is that of its day, a customer’s is that of today.
  const comparable = filters.persona.length === 0 && clean !== undefined && clean.answered > 0;
  const words =
    clean &&
    trapWords({
      score: standing.score,
      goodOrOk,
      clean,
      contactsEach: comparable ? goodOrOk.answered / clean.answered : null,
    });
  return (
    <section aria-label="The whole journey" className={classes['trap']}>
      <ul className={classes['tiles']}>
        <Tile
          label="Mean touchpoint score"
          about={<DefinitionPopover definition={scoreDefinition} />}
          reading={standing.score}
          unit="index"
          of="answers"
          against={against}
        >
          <BandMark band={standing.band} />
        </Tile>
        <Tile label="Contacts good or ok" reading={goodOrOk} unit="percent" of="contacts" against={against} />
        {clean === undefined ? (
          <li className={classes['tile']}>
            <span className={classes['label']}>Clean journeys</span>
            {data === undefined && error === null ? (
              <Skeleton height={72} />
            ) : (
              <span className={classes['note']}>Not counted yet.</span>
            )}
          </li>
        ) : (
          <Tile
            label="Clean journeys"
            about={<DefinitionPopover definition={cleanJourneys} />}
            reading={clean}
            unit="percent"
            of="customers"
            against={against}
          />
        )}
      </ul>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {typeof words === 'string' && <p className={classes['words']}>{words}</p>}
    </section>
  );
}

interface TileProps {
  label: string;
  about?: ReactNode;
  reading: ComparedMetric;
  unit: Unit;
  /** What is counted. */
  of: string;
  against: MapSides | null;
  children?: ReactNode;
}

function Tile({ label, about, reading, unit, of, against, children }: TileProps) {
  return (
    <li className={classes['tile']}>
      <span className={classes['label']}>
        {label} {about}
      </span>
      <span className={classes['value']}>
        {formatValue(reading.value, unit)} {children}
      </span>
      <span className={classes['note']}>
        {formatInterval(reading, unit)}
        {reading.answered > 0 && `, ${formatAnswered(reading.answered)} ${of}`}
      </span>
      <ChangeMark change={reading.change} unit={unit} />
      {against !== null && (
        <span className={classes['note']}>
          {against.other}: {formatValue(reading.previous?.value ?? null, unit)}
        </span>
      )}
    </li>
  );
}
