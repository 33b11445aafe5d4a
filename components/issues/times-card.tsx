import { ISSUE_STATES, STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import { LocalTime } from '@/components/imports/local-time';
import { formatNumber } from '@/lib/format/number';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import classes from './issue-page.module.css';

/** How long everything took, in hours of business. */
export function TimesCard({ issue }: { issue: IssueDetail }) {
  const { times, raisedBy, raisedAt, origin } = issue;
  const steps = [
    { name: 'To acknowledge', hours: times.toAcknowledge },
    { name: 'To the first action', hours: times.toFirstAction },
    { name: 'To the fix', hours: times.toFix },
  ];
  const states = ISSUE_STATES.flatMap((state) => {
    const hours = times.inState[state];
    return hours === undefined ? [] : [{ name: STATE_WORDS[state], hours }];
  });
  return (
    <section className={classes['card']} aria-labelledby="times">
      <h2 id="times">Times</h2>
      <p className={classes['quiet']}>
        {origin === 'flag' ? 'Flagged by Corridor' : `Raised by ${raisedBy?.name ?? 'hand'}`},{' '}
        <LocalTime instant={raisedAt} />. Business hours since then:
      </p>
      <dl className={classes['pairs']}>
        {steps.map(({ name, hours }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{hours === null ? 'not yet' : hoursWords(hours)}</dd>
          </div>
        ))}
      </dl>
      {states.length > 0 && (
        <>
          <p className={classes['quiet']}>Spent in each state so far:</p>
          <dl className={classes['pairs']}>
            {states.map(({ name, hours }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{hoursWords(hours)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function hoursWords(hours: number): string {
  if (hours === 0) return '0 h';
  return hours < 0.1 ? 'under 6 min' : `${formatNumber(hours, 1)} h`;
}
