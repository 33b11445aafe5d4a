'use client';

import type { ReactNode } from 'react';
import type { WithReason } from '@/lib/issues/change-schema';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useDraft } from './use-draft';
import { useIssueChange, type Unversioned } from './use-issue-change';

interface ReasonDialogProps {
  issue: IssueDetail;
  title: string;
  label: string;
  verb: string;
  change: (number: number, body: WithReason) => Promise<IssueDetail>;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Asks why. */
export function ReasonDialog({ issue, title, label, verb, change, onClose, children }: ReasonDialogProps) {
  const reason = useDraft(`issue/${issue.number}/${verb}`);
  const { send, busy, error, stale } = useIssueChange<Unversioned<WithReason>>(
    issue,
    (body) => change(issue.number, body),
    {
      onDone: () => {
        reason.clear();
        onClose();
      },
    },
  );
  return (
    <Dialog
      title={title}
      verb={stale === null ? verb : TRY_AGAIN}
      busy={busy}
      onSend={() => send({ reason: reason.text })}
      onClose={onClose}
    >
      <p className={dialog['text']}>{children}</p>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={['reason']} />
      <Field label={label} name="reason" error={error}>
        {(props) => (
          <textarea
            {...props}
            rows={4}
            value={reason.text}
            onChange={(event) => reason.write(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
