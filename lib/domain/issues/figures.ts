/** What figures of issues mean, in words: the same sentences on screens and in the docs. */
export const ISSUE_FIGURES = {
  open: {
    label: 'Open issues',
    definition:
      'Issues that are not over now, whatever the period: open, acknowledged, in progress, with a fix live, or verifying. One on a hand-off counts ' +
      'for both departments that own it, and once where departments are taken together.',
  },
  overdue: {
    label: 'Overdue issues',
    definition: 'Open issues whose due date has passed now and whose fix is not live.',
  },
  verifying: {
    label: 'Verifying',
    definition: 'Issues whose fix is live now and waits for customers’ answers to show that it works.',
  },
  verified: {
    label: 'Verified',
    definition: 'Issues whose fix was shown to work within the chosen period, by answers given after it.',
  },
  medianDaysToFix: {
    label: 'Median time to fix',
    definition:
      'Calendar days from the day on which an issue was raised to the first day with its fix, the median over fixes that went live within the ' +
      'chosen period and stand. Unknown, not zero, where there are none.',
  },
  reopened: {
    label: 'Reopened',
    definition:
      'Issues that were opened again within the chosen period: the fix did not show, made it worse, or the trouble came back.',
  },
} as const;

/** How filters narrow issues, in words. */
export const ISSUE_FILTER_RULE =
  'An issue belongs to the touchpoint at which it shows; of a hand-off, the one that receives. Journey and channel are those of that touchpoint. ' +
  'The department is that of either owner of the issue; where figures stand beside a touchpoint or a stage, all issues there count, whoever owns ' +
  'them. Of a persona only issues that were found for it alone count.';
