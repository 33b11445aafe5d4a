'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '@/components/metrics/load-failed';
import { sightOptions } from '@/lib/people/client';
import type { SightReason, UserView } from '@/lib/people/schema';
import classes from './admin.module.css';
import { Dialog } from '@/components/shell/dialog';

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
          <Reasons
            heading={`What ${data.name} may do`}
            because={(whom) => `Because ${whom} may:`}
            reasons={data.may}
          />
          <Reasons
            heading={`What ${data.name} may not do`}
            because={(whom) => `Only ${whom} may:`}
            reasons={data.mayNot}
          />
        </>
      )}
      <div className={classes['buttons']}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

interface ReasonsProps {
  heading: string;
  because: (whom: string) => string;
  reasons: readonly SightReason[];
}

function Reasons({ heading, because, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <section className={classes['section']}>
      <h3 className={classes['heading']}>{heading}</h3>
      {reasons.map(({ openTo, deeds }) => (
        <div key={openTo}>
          <p className={classes['note']}>{because(openTo)}</p>
          <ul className={classes['sentences']}>
            {deeds.map((deed) => (
              <li key={deed}>{deed}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
