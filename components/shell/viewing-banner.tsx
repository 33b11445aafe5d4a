'use client';

import { useState } from 'react';
import { LocalTime } from '@/components/imports/local-time';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';
import { endViewing } from '@/lib/people/client';
import classes from './viewing-banner.module.css';

export interface Viewing {
  departmentName: string | null;
  /** ISO 8601. */
  until: string;
}

/** Says on every page that one looks as somebody else, and leads back. */
export function ViewingBanner({ role, departmentName, until }: Viewing & { role: Role }) {
  const [failed, setFailed] = useState(false);
  const stop = async () => {
    try {
      await endViewing();
      // A whole load: nothing that was seen as somebody else stays in memory.
      location.assign('/admin/users');
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={classes['banner']} aria-label="Looking as somebody else">
      <p className={classes['words']}>
        You are looking as {ROLE_WORDS[role].toLowerCase()}
        {departmentName !== null && ` of ${departmentName}`}. Nothing can be changed. It ends{' '}
        <LocalTime instant={until} />.{failed && ' That did not work: try again.'}
      </p>
      <button className={classes['way']} type="button" onClick={() => void stop()}>
        Stop looking
      </button>
    </section>
  );
}
