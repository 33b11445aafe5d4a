'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import classes from '@/components/admin/admin.module.css';
import { Problem } from '@/components/shell/problem';
import { useDeed } from '@/components/admin/use-deed';
import { LoadFailed } from '@/components/metrics/load-failed';
import { LocalTime } from '@/components/imports/local-time';
import { endOwnSession, endOwnSessions, sessionsOptions } from '@/lib/profile/client';
import type { SessionView } from '@/lib/profile/schema';
import own from './profile.module.css';

/** Where one is signed in, each to be ended by itself. */
export function SessionsSection({ onDone }: { onDone: (said: string) => void }) {
  const { data, error, refetch } = useQuery(sessionsOptions());
  const { busy, problem, run } = useDeed();
  const end = ({ id, browser }: SessionView) =>
    run(async () => {
      await endOwnSession(id);
      onDone(`The session in ${browser} has ended.`);
    });
  return (
    <section className={classes['section']} aria-labelledby="sessions">
      <h2 className={classes['heading']} id="sessions">
        Sessions
      </h2>
      <p className={classes['note']}>
        The browsers you are signed in on. End those that you do not know, or left open somewhere.
      </p>
      <Problem words={problem} />
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading your sessions …</output>}
      {data !== undefined && (
        <ul className={own['sessions']} aria-labelledby="sessions">
          {data.sessions.map((session) => (
            <li key={session.id} className={own['session']}>
              <span className={classes['who']}>
                <span>
                  {session.browser}
                  {session.here && <strong> (this browser)</strong>}
                </span>
                <span className={classes['quiet']}>
                  Last seen <LocalTime instant={session.lastSeenAt} />, signed in{' '}
                  <LocalTime instant={session.madeAt} />
                  {session.provided && ' by single sign-on'}
                </span>
              </span>
              {!session.here && (
                <Button
                  variant="default"
                  size="xs"
                  disabled={busy}
                  aria-label={`End the session in ${session.browser}`}
                  onClick={() => end(session)}
                >
                  End
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={classes['actions']}>
        <Button
          variant="default"
          loading={busy}
          onClick={() =>
            run(async () => {
              await endOwnSessions();
              onDone('You are signed out everywhere but here.');
            })
          }
        >
          Sign out everywhere else
        </Button>
      </div>
    </section>
  );
}
