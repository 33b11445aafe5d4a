import type { IssueStanding, OpenIssues } from '@/lib/domain/issues/tally';

/** Where customers go from one touchpoint to another, and what is open there. Slugs. */
export interface HandOffIssues extends OpenIssues {
  from: string;
  to: string;
}

/** What somebody owns, and where. */
export interface OwnedStanding extends IssueStanding {
  /** Slugs of the touchpoints in the filter at which any of them is open; of a hand-off, of both ends. */
  openAt: string[];
}
