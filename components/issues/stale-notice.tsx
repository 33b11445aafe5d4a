import { IconAlertTriangle } from '@tabler/icons-react';
import { STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { actorOf, eventWords } from './event-words';
import classes from './stale-notice.module.css';

export const TRY_AGAIN = 'Try again on the newer version';

/** Says that somebody was quicker, and what is new; nothing that was typed is lost. */
export function StaleNotice({ was, now }: { was: IssueDetail | null; now: IssueDetail }) {
  if (was === null) return null;
  const seen = new Set(was.events.map(({ id }) => id));
  const news = now.events.filter(({ id }) => !seen.has(id));
  return (
    <div role="alert" className={classes['notice']}>
      <strong>
        <IconAlertTriangle size={16} aria-hidden />
        Somebody changed this meanwhile
      </strong>
      {news.length > 0 && (
        <ul>
          {news.map((event) => (
            <li key={event.id}>
              {actorOf(event)} {eventWords(event)}
              {event.kind === 'deadline' && event.facts.dueAt ? ' another day' : ''}.
            </li>
          ))}
        </ul>
      )}
      <p>
        It is now {STATE_WORDS[now.state].toLowerCase()}
        {now.assignee === null ? ', assigned to nobody' : `, assigned to ${now.assignee.name}`}. What you
        typed is kept: look at what is new, then try again.
      </p>
    </div>
  );
}
