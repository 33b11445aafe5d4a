'use client';

import { useQuery } from '@tanstack/react-query';
import { Frame } from '@/components/charts/frame';
import { LocalTime } from '@/components/imports/local-time';
import { ControlFigure } from '@/components/touchpoints/control-figure';
import { ControlTable } from '@/components/touchpoints/control-table';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { filterChoicesOptions } from '@/lib/filters/client';
import type { Evidence, IssueDetail } from '@/lib/issues/detail-schema';
import { touchpointDetailOptions } from '@/lib/touchpoints/detail-client';
import { touchpointDetailQuery, type TouchpointDetail } from '@/lib/touchpoints/detail-schema';
import classes from './evidence.module.css';
import { evidenceFacts } from './evidence-words';
import page from './issue-page.module.css';
import { METHOD_WORDS } from './issue-words';

const HEIGHT = 260;

/** What the issue rests on, as it was found and as it is now. */
export function EvidenceSection({ issue }: { issue: IssueDetail }) {
  const { evidence, touchpoint, persona } = issue;
  const live = useQuery(
    touchpointDetailOptions(
      touchpoint.slug,
      touchpointDetailQuery.parse(persona === null ? {} : { persona: persona.slug }),
    ),
  );
  const choices = useQuery(filterChoicesOptions());
  // What it was opened by; later evidence may be of other metrics and segments, and says so itself.
  const [first, ...later] = evidence.toSorted((a, b) => a.at.localeCompare(b.at));
  const frozen = first?.chart ?? null;
  const now = live.data?.chart;
  return (
    <Frame
      title="Evidence"
      anchor="evidence"
      about={
        first === undefined
          ? 'It was raised by hand: no measurement stands behind it. This is how the touchpoint does.'
          : undefined
      }
      table={
        <div className={classes['evidence']}>
          {frozen !== null && <ControlTable chart={frozen} grain="week" />}
          {now !== undefined && <ControlTable chart={now} grain="week" />}
        </div>
      }
    >
      <div className={classes['evidence']}>
        {first !== undefined && (
          <Finding issue={issue} evidence={first} currency={choices.data?.organisation.currency ?? null} />
        )}
        <div className={classes['charts']}>
          {first !== undefined && frozen !== null && (
            <figure className={classes['chart']}>
              <figcaption>
                As it was found, <LocalTime instant={first.at} />
              </figcaption>
              <ControlFigure
                chart={frozen}
                grain="week"
                name={touchpoint.name}
                height={HEIGHT}
                period={first}
              />
            </figure>
          )}
          {now !== undefined && <Live issue={issue} detail={live.data} />}
        </div>
        {later.length > 0 && (
          <details className={classes['earlier']}>
            <summary>Later evidence ({later.length})</summary>
            <ul>
              {later.toReversed().map(({ at, method, says }) => (
                <li key={`${at}/${method}`}>
                  <LocalTime instant={at} />, {METHOD_WORDS[method].toLowerCase()}: {says}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Frame>
  );
}

interface FindingProps {
  issue: IssueDetail;
  evidence: Evidence;
  currency: string | null;
}

function Finding({ issue, evidence, currency }: FindingProps) {
  return (
    <>
      <p className={classes['says']}>{evidence.says}</p>
      <dl className={classes['facts']}>
        {evidenceFacts(issue.measure, evidence, currency).map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {note !== null && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Live({ issue, detail }: { issue: IssueDetail; detail: TouchpointDetail | undefined }) {
  if (detail === undefined) return null;
  const { chart, annotations } = detail;
  const other = chart.metric !== issue.measure;
  return (
    <figure className={classes['chart']}>
      <figcaption>
        {definitionOf(chart.metric).label} as it is now
        {issue.persona === null ? '' : `, of ${issue.persona.name}`}
      </figcaption>
      <ControlFigure
        chart={chart}
        grain="week"
        name={issue.touchpoint.name}
        height={HEIGHT}
        annotations={annotations}
        period={null}
      />
      {other && (
        <p className={page['quiet']}>
          The touchpoint is judged by {definitionOf(chart.metric).label}; the issue is about something else.
        </p>
      )}
    </figure>
  );
}
