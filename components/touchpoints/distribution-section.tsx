import { FiguresTable } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { PointBars } from '@/components/charts/point-bars';
import type { AnswerKey } from '@/lib/domain/scales';
import { verdictOfAnswer } from '@/lib/domain/verdict';
import type { Verdict } from '@/lib/domain/vocabulary';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered } from '@/lib/format/reading';
import { ANSWER_WORDS } from '@/lib/format/words';
import { RaiseButton } from '@/components/issues/raise-button';
import { touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type { Distribution, TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import classes from './distribution-section.module.css';

const COLORS: Readonly<Record<Verdict, string>> = {
  good: 'var(--score-healthy)',
  ok: 'var(--score-cannot-tell)',
  bad: 'var(--score-critical)',
};

/** How often each answer was given over the days that the page is filtered to. */
export function DistributionSection({
  detail,
  query,
}: {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}) {
  const { distribution, touchpoint } = detail;
  const narrowed = query.persona.length > 0 ? ' Of all personas, whatever the page is narrowed to.' : '';
  return (
    <Frame
      title="Answers given"
      actions={<RaiseButton preset={{ touchpoint: touchpoint.slug }} about="answers given" />}
      about={`How often each point of the scale was chosen; an answer between two points counts at the nearer one.${narrowed}`}
      {...(distribution.length === 0
        ? {}
        : {
            exportHref: touchpointDetailExportHref(touchpoint.slug, query, 'distribution'),
            table: <DistributionTable distribution={distribution} />,
          })}
    >
      {distribution.length === 0 ? (
        <p className={classes['empty']}>
          Nobody answered in these days, or the answers are still being counted.
        </p>
      ) : (
        <div className={classes['answers']}>
          {distribution.map((one) => (
            <figure key={one.answer} className={classes['answer']}>
              <figcaption className={classes['caption']}>
                {ANSWER_WORDS[one.answer]} <span>{formatAnswered(one.answered)}</span>
              </figcaption>
              <PointBars label={ANSWER_WORDS[one.answer]} bars={barsOf(one)} />
            </figure>
          ))}
        </div>
      )}
    </Frame>
  );
}

function barsOf({ answer, answered, points }: Distribution) {
  return points.toReversed().map(({ point, count }) => {
    const share = (100 * count) / answered;
    return {
      label: pointWords(answer, point),
      count,
      share,
      words: `${formatNumber(share, 1)}% (${formatNumber(count)})`,
      color: colorOf(answer, point),
    };
  });
}

/** Expectation and reality alone are neither good nor bad. */
function colorOf(answer: AnswerKey, point: number): string {
  if (answer === 'expectation') return 'var(--series-3)';
  return answer === 'reality' ? 'var(--series-2)' : COLORS[verdictOfAnswer(answer, point)];
}

function pointWords(answer: AnswerKey, point: number): string {
  return formatNumber(point, answer === 'sentiment' ? 1 : 0);
}

function DistributionTable({ distribution }: { distribution: readonly Distribution[] }) {
  const rows = distribution.flatMap(({ answer, answered, points }) =>
    points.map(({ point, count }) => ({ answer, answered, point, count })),
  );
  return (
    <FiguresTable
      caption="Answers given, by point of the scale"
      rows={rows}
      rowKey={({ answer, point }) => `${answer} ${point}`}
      columns={[
        {
          key: 'answer',
          label: 'Answer',
          cell: ({ answer, point }) => `${ANSWER_WORDS[answer]}: ${pointWords(answer, point)}`,
        },
        {
          key: 'count',
          label: 'Given',
          figures: true,
          short: true,
          cell: ({ count }) => formatNumber(count),
        },
        {
          key: 'share',
          label: 'Share',
          figures: true,
          short: true,
          cell: ({ count, answered }) => `${formatNumber((100 * count) / answered, 1)}%`,
        },
      ]}
    />
  );
}
