'use client';

import { useState } from 'react';
import type { Merger } from '@/lib/issues/change-schema';
import { mergeIssue } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import { IssueField } from './issue-field';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** Closes an issue in favour of another that is about the same. */
export function MergeDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const [into, setInto] = useState<number | null>(null);
  const { send, busy, error, stale } = useIssueChange<Unversioned<Merger>>(
    issue,
    (body) => mergeIssue(issue.number, body),
    { onDone: onClose },
  );
  return (
    <Dialog
      title="Merge the issue"
      verb={stale === null ? 'Merge' : TRY_AGAIN}
      busy={busy}
      ready={into !== null}
      onSend={() => into !== null && send({ into })}
      onClose={onClose}
    >
      <p className={dialog['text']}>
        #{issue.number} is closed, and the work goes on at the other one. Both say so.
      </p>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={['into']} />
      <Field label="Merge into" name="into" error={error}>
        {(props) => <IssueField {...props} apart={issue.number} chosen={into} onChoose={setInto} />}
      </Field>
    </Dialog>
  );
}
