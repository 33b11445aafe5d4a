'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import admin from '@/components/admin/admin.module.css';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { mailOptions } from '@/lib/notices/mail-client';
import { Dialog } from '@/components/shell/dialog';
import classes from './notices.module.css';

/** What a mail says. */
export function MailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(mailOptions(id));
  return (
    <Dialog title={data?.subject ?? 'Mail'} onClose={onClose}>
      {error !== null && <ProblemNotice title="The mail could not be read" problem={error} />}
      {data === undefined && error === null && <output>Reading the mail …</output>}
      {data !== undefined && (
        <>
          <p className={admin['note']}>To {data.recipient}</p>
          <pre className={classes['text']}>{data.text}</pre>
        </>
      )}
      <div className={admin['buttons']}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
