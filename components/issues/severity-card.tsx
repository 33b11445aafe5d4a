'use client';

import { SEVERITY_LEVELS } from '@/lib/domain/issues/vocabulary';
import { formatNumber } from '@/lib/format/number';
import type { IssueChange } from '@/lib/issues/change-schema';
import { changeIssue } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Field, Problem } from './field';
import classes from './issue-page.module.css';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import { isOver } from './issue-words';
import { SeverityMark } from './marks';
import { StaleNotice } from './stale-notice';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** How grave it is, and what that is made of. */
export function SeverityCard({ issue }: { issue: IssueDetail }) {
  const { severityTerms: terms, severityLevel, may } = issue;
  const { send, busy, error, stale } = useIssueChange<Unversioned<IssueChange>>(
    issue,
    (body) => changeIssue(issue.number, body),
    { held: false },
  );
  return (
    <section className={classes['card']} aria-labelledby="severity">
      <h2 id="severity">Severity</h2>
      {may.work && !isOver(issue.state) ? (
        <Field label="Level">
          {(props) => (
            <select
              {...props}
              value={severityLevel}
              disabled={busy}
              onChange={(event) => {
                const level = SEVERITY_LEVELS.find((each) => each === event.currentTarget.value);
                if (level !== undefined) send({ severityLevel: level });
              }}
            >
              {SEVERITY_LEVELS.map((level) => (
                <option key={level} value={level}>
                  {SEVERITY_WORDS[level]}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <SeverityMark level={severityLevel} />
      )}
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} />
      {terms === null ? (
        <p className={classes['quiet']}>Set by hand: there is no measurement behind it.</p>
      ) : (
        <>
          <dl className={classes['pairs']}>
            <Term name="Gap" value={`${formatNumber(terms.gap, 1)} points`} />
            <Term name="Importance" value={`${terms.importance} of 5`} />
            <Term name="Volume" value={`${formatNumber(terms.volume)} contacts a week`} />
            <Term
              name="Revenue"
              value={`${formatNumber(100 * terms.revenueShare, 1)}% of what customers pay`}
            />
          </dl>
          <p className={classes['quiet']}>
            These four make up the severity, {formatNumber(issue.severity, 2)}, by which the queue is ordered:
            how far below baseline or target, how much the touchpoint matters, how many meet it, and what
            those who met it badly pay.
          </p>
        </>
      )}
    </section>
  );
}

function Term({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
