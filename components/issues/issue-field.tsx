'use client';

import { useQuery } from '@tanstack/react-query';
import { STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import { issuesOptions } from '@/lib/issues/client';
import { issueQuery } from '@/lib/issues/schema';

interface IssueFieldProps {
  /** The issue that one is at, which is no choice. */
  apart: number;
  /** Over or not. */
  also?: 'closed';
  chosen: number | null;
  onChoose: (number: number | null) => void;
}

/** As many as one can look through; the ones raised last come first. */
const OFFERED = '200';
const EVERY_STATE = 'open,acknowledged,in_progress,fix_live,verifying,verified,dismissed';

/** Chooses another issue by its number and title. */
export function IssueField({ apart, also, chosen, onChoose, ...props }: IssueFieldProps) {
  const { data } = useQuery(
    issuesOptions(
      issueQuery.parse({
        sort: '-raised',
        pageSize: OFFERED,
        ...(also === undefined ? {} : { state: EVERY_STATE }),
      }),
    ),
  );
  const offer = (data?.issues ?? []).filter(({ number }) => number !== apart);
  return (
    <select
      {...props}
      value={chosen ?? ''}
      onChange={(event) => onChoose(Number(event.currentTarget.value) || null)}
    >
      <option value="">
        {data !== undefined && offer.length === 0 ? 'There is no other issue' : 'Choose one'}
      </option>
      {offer.map(({ number, title, state }) => (
        <option key={number} value={number}>
          #{number} {title} ({STATE_WORDS[state].toLowerCase()})
        </option>
      ))}
    </select>
  );
}
