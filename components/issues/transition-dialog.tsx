'use client';

import type { ReactNode } from 'react';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { DismissDialog } from './dismiss-dialog';
import { MergeDialog } from './merge-dialog';
import { ReasonDialog } from './reason-dialog';
import { ResolveDialog } from './resolve-dialog';
import { reopenIssue, withdrawFix } from '@/lib/issues/detail-client';

/** The changes of state that ask for something first. */
export type AskingTransition = Extract<
  TransitionName,
  'declareFix' | 'withdrawFix' | 'dismiss' | 'reopen' | 'merge'
>;

export function isAsking(name: TransitionName): name is AskingTransition {
  return ['declareFix', 'withdrawFix', 'dismiss', 'reopen', 'merge'].includes(name);
}

interface TransitionDialogProps {
  issue: IssueDetail;
  name: AskingTransition;
  onClose: () => void;
}

/** Asks for what a change of state needs. */
export function TransitionDialog({ issue, name, onClose }: TransitionDialogProps): ReactNode {
  switch (name) {
    case 'declareFix':
      return <ResolveDialog issue={issue} onClose={onClose} />;
    case 'dismiss':
      return <DismissDialog issue={issue} onClose={onClose} />;
    case 'merge':
      return <MergeDialog issue={issue} onClose={onClose} />;
    case 'withdrawFix':
      return (
        <ReasonDialog
          issue={issue}
          title="Withdraw the fix"
          label="Why it is not the fix"
          verb="Withdraw the fix"
          change={withdrawFix}
          onClose={onClose}
        >
          The issue is in progress again; what was measured of this fix stays on the timeline.
        </ReasonDialog>
      );
    case 'reopen':
      break;
  }
  return (
    <ReasonDialog
      issue={issue}
      title="Reopen the issue"
      label="Why it is not over"
      verb="Reopen"
      change={reopenIssue}
      onClose={onClose}
    >
      It goes back to the queue of {issue.department.name}, and counts as reopened.
    </ReasonDialog>
  );
}
