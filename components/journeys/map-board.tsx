import { Frame } from '@/components/charts/frame';
import { Sideways } from '@/components/charts/sideways';
import type { JourneyMap, JourneyMapQuery } from '@/lib/maps/schema';
import classes from './map-board.module.css';
import { StageColumn } from './stage-column';

const ABOUT =
  'What customers were meant to meet, in order, and how they say it was. Factors are measured: a score clearly off its target, a reality ' +
  'clearly off the expectation, a theme whose comments clearly score differently.';

/** The stages side by side, each with its touchpoints in the designed order; in a narrow room one below the other. */
export function MapBoard({ map, query }: { map: JourneyMap; query: JourneyMapQuery }) {
  const { stages, against } = map;
  const first = stages.map((_, at) =>
    stages.slice(0, at).reduce((sum, { touchpoints }) => sum + touchpoints.length, 1),
  );
  return (
    <Frame
      title="The map"
      about={against === null ? ABOUT : `${ABOUT} Here they are those of ${against.one}.`}
    >
      <div className={classes['room']}>
        <Sideways label="Stages of the map">
          <ol className={classes['board']}>
            {stages.map((stage, at) => (
              <StageColumn key={stage.slug} stage={stage} first={first[at] ?? 1} map={map} query={query} />
            ))}
          </ol>
        </Sideways>
      </div>
    </Frame>
  );
}
