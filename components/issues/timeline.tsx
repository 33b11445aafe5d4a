'use client';

import { useQuery } from '@tanstack/react-query';
import { Frame } from '@/components/charts/frame';
import { LocalTime } from '@/components/imports/local-time';
import { issueChoicesOptions } from '@/lib/issues/client';
import type { Person } from '@/lib/domain/issues/facts';
import type { IssueDetail, IssueEvent } from '@/lib/issues/detail-schema';
import { CommentBox } from './comment-box';
import { actorOf, eventWords, stateChange } from './event-words';
import { readMentions } from './mentions';
import classes from './timeline.module.css';

/** What happened, in order, and what people say about it. */
export function Timeline({ issue }: { issue: IssueDetail }) {
  const { data } = useQuery(issueChoicesOptions());
  const people = data?.people ?? [];
  return (
    <Frame title="Timeline" anchor="timeline">
      <ol className={classes['timeline']} aria-label="Timeline">
        {issue.events.map((event) => (
          <li key={event.id} className={classes['event']}>
            <Event event={event} people={people} />
          </li>
        ))}
      </ol>
      <CommentBox issue={issue} people={people} />
    </Frame>
  );
}

function Event({ event, people }: { event: IssueEvent; people: readonly Person[] }) {
  const { at, kind, words, facts } = event;
  const change = stateChange(facts);
  return (
    <div>
      <span>
        <strong>{actorOf(event)}</strong> {eventWords(event)}
        {kind === 'deadline' && facts.dueAt && (
          <>
            {' '}
            <LocalTime instant={facts.dueAt} />
          </>
        )}
      </span>
      <span className={classes['when']}>
        <LocalTime instant={at} />
        {change !== null && `, ${change}`}
      </span>
      {words !== null && words !== '' && (
        <p className={classes['words']} dir="auto">
          {readMentions(words, [...(facts.mentioned ?? []), ...people]).map(({ at: place, text, mention }) =>
            mention ? (
              <span key={place} className={classes['mention']}>
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </p>
      )}
    </div>
  );
}
