'use client';

import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { clearBegun, stopWork, useDesk } from './desk';
import { SendingProgress } from './sending-progress';
import classes from './sending-notice.module.css';
import { TextLink } from './text-link';

/** What is still on its way from this browser, for whoever left the page where it was sent. */
export function SendingNotice() {
  const { work } = useDesk();
  const client = useQueryClient();
  const begun = work.kind === 'begun' ? work.begun.id : null;
  useEffect(() => {
    if (begun !== null) void client.invalidateQueries({ queryKey: ['imports'] }).then(clearBegun);
  }, [begun, client]);
  if (work.kind === 'sending') {
    return (
      <section className={classes['notice']} aria-label="Being sent from this browser">
        <SendingProgress {...work} />
        <div className={classes['ways']}>
          <Button component={Link} href="/imports/new" variant="default" size="xs">
            Back to it
          </Button>
          <Button variant="default" size="xs" onClick={stopWork}>
            Stop sending
          </Button>
        </div>
      </section>
    );
  }
  if (work.kind === 'checked' || work.kind === 'refused') {
    return (
      <output className={classes['notice']}>
        {work.kind === 'checked'
          ? 'The dry run is done.'
          : `The server refused the file: ${work.problem.message}`}{' '}
        <TextLink href="/imports/new">See what it found</TextLink>
      </output>
    );
  }
  return null;
}
