'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ISSUES_KEY } from '@/lib/issues/client';
import { issueOptions, newerIssue } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';

/** A change as it is typed: its version is what the person saw. */
export type Unversioned<Change> = Omit<Change, 'version'>;

export interface IssueChange<Input> {
  send: (input: Input) => void;
  busy: boolean;
  /** A conflict that `stale` tells of is none. */
  error: Error | null;
  /** The issue as it was decided on, where somebody else’s change came first; null while none did. */
  stale: IssueDetail | null;
}

interface Options {
  /** Whether the person is at it, and so decides on what was there before: a newer issue that is loaded behind it is not it. */
  held?: boolean;
  onDone?: () => void;
}

/**
 * A change of one issue, made on the version that the person sees. Where somebody else changed it meanwhile, the newer issue is
 * shown, and sending again goes by its version.
 */
export function useIssueChange<Input extends object>(
  issue: IssueDetail,
  change: (input: Input & { version: number }) => Promise<IssueDetail>,
  { held = true, onDone }: Options = {},
): IssueChange<Input> {
  const client = useQueryClient();
  const [seen, setSeen] = useState(issue);
  const [stale, setStale] = useState<IssueDetail | null>(null);
  if (!held && seen.version < issue.version) setSeen(issue);
  const take = (newer: IssueDetail) => {
    client.setQueryData(issueOptions(issue.number).queryKey, newer);
    setSeen(newer);
    void client.invalidateQueries({ queryKey: ISSUES_KEY });
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: Input) => change({ ...input, version: seen.version }),
    onSuccess: (changed) => {
      setStale(null);
      take(changed);
      onDone?.();
    },
    onError: (problem) => {
      const newer = newerIssue(problem);
      if (newer === null || newer.version === seen.version) return;
      setStale(seen);
      take(newer);
    },
  });
  return { send: mutate, busy: isPending, error: stale === null ? error : null, stale };
}
