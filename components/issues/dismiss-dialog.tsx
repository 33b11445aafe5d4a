'use client';

import { useState } from 'react';
import type { Dismissal } from '@/lib/issues/change-schema';
import { dismissIssue } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useDraft } from './use-draft';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** Closes an issue on which nothing will be done, for a reason and perhaps for a time. */
export function DismissDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const reason = useDraft(`issue/${issue.number}/dismiss`);
  const [until, setUntil] = useState('');
  const { send, busy, error, stale } = useIssueChange<Unversioned<Dismissal>>(
    issue,
    (body) => dismissIssue(issue.number, body),
    {
      onDone: () => {
        reason.clear();
        onClose();
      },
    },
  );
  return (
    <Dialog
      title="Dismiss the issue"
      verb={stale === null ? 'Dismiss' : TRY_AGAIN}
      busy={busy}
      onSend={() => send({ reason: reason.text, ...(until === '' ? {} : { until }) })}
      onClose={onClose}
    >
      <p className={dialog['text']}>Nothing more is done about it, and the reason stands on its timeline.</p>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={['reason', 'until']} />
      <Field label="Why nothing is to be done" name="reason" error={error}>
        {(props) => (
          <textarea
            {...props}
            rows={4}
            value={reason.text}
            onChange={(event) => reason.write(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label="Until"
        optional
        name="until"
        error={error}
        hint="From this day on a new signal opens it again."
      >
        {(props) => (
          <input
            {...props}
            type="date"
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
