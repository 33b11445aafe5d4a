import type { IssueStanding, OpenIssues } from '@/lib/domain/issues/tally';

/** Where customers go from one touchpoint to another, and what is open there. Slugs. */
export interface HandOffIssues extends OpenIssues {
  from: string;
  to: string;
}

/** What somebody owns, and where. */
export interface OwnedStanding extends IssueStanding {
  /** Slugs of the touchpoints at which any of them is open. */
  openAt: string[];
}
