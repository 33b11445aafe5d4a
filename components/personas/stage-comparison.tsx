import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { IntervalBar } from '@/components/charts/interval-bar';
import { ChangeMark } from '@/components/metrics/change-mark';
import type { Filter } from '@/lib/filters/schema';
import { formatReading } from '@/lib/format/reading';
import { personaExportHref } from '@/lib/personas/client';
import type { PersonaStage, PersonaStanding } from '@/lib/personas/schema';
import { hrefForPersona } from './persona-href';
import { ScoreCell } from './score-cell';
import classes from './stage-comparison.module.css';

interface StageComparisonProps {
  persona: PersonaStanding;
  filter: Filter;
}

/** The stages of the journey, the persona beside everybody else. */
export function StageComparison({ persona, filter }: StageComparisonProps) {
  const { slug, stages } = persona;
  const journeys = [...new Map(stages.map(({ journey, journeyName }) => [journey, journeyName]))];
  return (
    <Frame
      title="Stage by stage, beside everybody else"
      about="Scores from 0 to 100. The difference is taken over the touchpoints that both have answered; it is called better or worse only if it is five points or more and holds among all personas and stages tested."
      exportHref={personaExportHref(slug, filter, 'stages')}
      table={<StageTable stages={stages} several={journeys.length > 1} />}
    >
      {journeys.map(([journey, name]) => (
        <div key={journey} className={classes['journey']}>
          <p className={classes['map']}>
            {journeys.length > 1 && `${name}: `}
            <Link href={hrefForPersona(`/journeys/${journey}`, slug, filter)} prefetch={false}>
              The map of this journey for this persona
            </Link>
          </p>
          <ul className={classes['stages']}>
            {stages
              .filter((stage) => stage.journey === journey)
              .map((stage) => (
                <Stage key={stage.slug} stage={stage} />
              ))}
          </ul>
        </div>
      ))}
    </Frame>
  );
}

function Stage({ stage: { name, score, others, difference } }: { stage: PersonaStage }) {
  return (
    <li className={classes['stage']}>
      <h3 className={classes['name']}>{name}</h3>
      <Side who="This persona" score={score} own />
      <Side who="Everybody else" score={others} />
      <div>
        <ChangeMark change={difference} unit="index" interval="short" />
      </div>
    </li>
  );
}

function Side({ who, score, own }: { who: string; score: PersonaStage['score']; own?: boolean }) {
  return (
    <div className={classes['side']} data-own={own}>
      <p>
        <span>{who}</span> {formatReading(score, 'index')}
      </p>
      <IntervalBar score={score} />
    </div>
  );
}

const columnsFor = (several: boolean): readonly [Column<PersonaStage>, ...Column<PersonaStage>[]] => [
  {
    key: 'stage',
    label: 'Stage',
    cell: ({ name, journeyName }) => (several ? `${journeyName} › ${name}` : name),
  },
  { key: 'score', label: 'Persona', figures: true, cell: ({ score }) => <ScoreCell score={score} /> },
  {
    key: 'others',
    label: 'Everybody else',
    figures: true,
    cell: ({ others }) => <ScoreCell score={others} />,
  },
  {
    key: 'difference',
    label: 'Difference',
    cell: ({ difference }) => <ChangeMark change={difference} unit="index" interval="short" />,
  },
];

function StageTable({ stages, several }: { stages: readonly PersonaStage[]; several: boolean }) {
  return (
    <FiguresTable
      caption="Stages beside everybody else"
      columns={columnsFor(several)}
      rows={stages}
      rowKey={({ journey, slug }) => `${journey}/${slug}`}
    />
  );
}
