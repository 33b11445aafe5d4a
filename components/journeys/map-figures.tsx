'use client';

import type { RefObject } from 'react';
import type { JourneyMap, JourneyMapQuery } from '@/lib/maps/schema';
import { EmotionSection } from './emotion-section';
import { HandOffTable } from './hand-off-table';
import { JourneyTrap } from './journey-trap';
import { MapBoard } from './map-board';
import classes from './map-panel.module.css';
import { NoStages } from './no-stages';

interface MapFiguresProps {
  map: JourneyMap;
  query: JourneyMapQuery;
  /** Takes what a picture is made of. */
  picture: RefObject<HTMLDivElement | null>;
}

/** Everything that the map shows. */
export function MapFigures({ map, query, picture }: MapFiguresProps) {
  if (map.stages.every(({ touchpoints }) => touchpoints.length === 0)) return <NoStages map={map} />;
  return (
    <>
      <JourneyTrap map={map} query={query} />
      <div ref={picture} className={classes['picture']}>
        <EmotionSection map={map} query={query} />
        <MapBoard map={map} query={query} />
      </div>
      <HandOffTable map={map} query={query} />
    </>
  );
}
