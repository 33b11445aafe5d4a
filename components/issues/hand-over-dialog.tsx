'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandOver } from '@/lib/issues/change-schema';
import { issueChoicesOptions } from '@/lib/issues/client';
import { offerHandOver } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useDraft } from './use-draft';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** Offers the issue to another department. */
export function HandOverDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const { data } = useQuery(issueChoicesOptions());
  const reason = useDraft(`issue/${issue.number}/hand-over`);
  const [department, setDepartment] = useState('');
  const { send, busy, error, stale } = useIssueChange<Unversioned<HandOver>>(
    issue,
    (body) => offerHandOver(issue.number, body),
    {
      onDone: () => {
        reason.clear();
        onClose();
      },
    },
  );
  return (
    <Dialog
      title="Hand the issue over"
      verb={stale === null ? 'Offer it' : TRY_AGAIN}
      busy={busy}
      onSend={() => send({ department, reason: reason.text })}
      onClose={onClose}
    >
      <p className={dialog['text']}>
        The head of the other department accepts or declines. Until then {issue.department.name} acts next.
      </p>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={['department', 'reason']} />
      <Field label="Department" name="department" error={error}>
        {(props) => (
          <select
            {...props}
            value={department}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          >
            <option value="">Choose one</option>
            {data?.departments
              .filter(({ slug }) => slug !== issue.department.slug)
              .map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field label="Why it is theirs" name="reason" error={error}>
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
