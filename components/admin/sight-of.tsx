'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '@/components/metrics/load-failed';
import { sightOptions } from '@/lib/people/client';
import type { UserView } from '@/lib/people/schema';
import classes from './admin.module.css';
import { Dialog } from './dialog';

/** Why somebody sees what they see, and what stays shut. */
export function SightOf({ user, onClose }: { user: UserView; onClose: () => void }) {
  const { data, error, refetch } = useQuery(sightOptions(user.id));
  return (
    <Dialog title={`Why ${user.name} sees what`} wide onClose={onClose}>
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the permissions …</output>}
      {data !== undefined && (
        <>
          {!user.active && (
            <p className={classes['text']}>{user.name} is deactivated, and sees nothing at present.</p>
          )}
          <p className={classes['text']}>{data.owns}</p>
          <Sentences heading="Open" sentences={data.may} />
          <Sentences heading="Shut" sentences={data.mayNot} />
        </>
      )}
      <div className={classes['buttons']}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={classes['section']}>
      <h3 className={classes['heading']}>{heading}</h3>
      <ul className={classes['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
