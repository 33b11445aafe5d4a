import { z } from 'zod';

/** Jobs whose time goes with the words and paths of all that was ever said and done: minutes in a large store. */
export const LONG_JOBS: readonly string[] = ['comments.read', 'journeys.mine'];

/** What figures are read from, in the order in which one leans on the other. */
export const FIGURE_JOBS = ['personas.assign', 'customers.count', 'comments.read', 'journeys.mine'] as const;

/** What is found and judged by those figures. */
const ISSUE_JOBS = ['flags.detect', 'fixes.verify', 'deadlines.watch'] as const;

/** What follows from new interactions and customers. */
export const UPKEEP_JOBS = [...FIGURE_JOBS, ...ISSUE_JOBS] as const;

/** How people hear of issues; asked for when there is something to tell, so that an idle store has no jobs. */
export const NOTICE_JOBS = ['notices.spread', 'digest.write', 'mails.send', 'webhooks.send'] as const;

/** What somebody has decided and takes its time. */
const CHANGE_JOBS = ['touchpoints.move'] as const;

/** What keeps the store as the settings say: they find nothing to do on most nights. */
export const KEEPING_JOBS = ['days.recount', 'contacts.drop'] as const;

/** What is done in the background. */
export const JOB_NAMES = [...UPKEEP_JOBS, ...CHANGE_JOBS, ...NOTICE_JOBS, ...KEEPING_JOBS] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** What is asked for when a job has ended: each leans on what the one before it has brought up to date. */
export const FOLLOWERS: Readonly<Record<JobName, readonly JobName[]>> = {
  'personas.assign': ['customers.count', 'comments.read'],
  'customers.count': ['journeys.mine', 'fixes.verify'],
  'comments.read': [],
  'fixes.verify': ['deadlines.watch'],
  'deadlines.watch': [],
  // Repeat contacts and hand-offs are judged as journeys were last followed.
  'journeys.mine': ['flags.detect'],
  'flags.detect': [],
  'touchpoints.move': ['customers.count', 'comments.read'],
  'notices.spread': [],
  'digest.write': [],
  'mails.send': [],
  'webhooks.send': [],
  'days.recount': ['journeys.mine'],
  'contacts.drop': [],
};

/** What time alone brings about is looked for so often: at the full hour. */
export const HOURLY_JOBS: readonly JobName[] = ['deadlines.watch'];

/** The job that all others follow from. */
export const FIRST_JOB: JobName = 'personas.assign';

export const JOB_WORDS: Readonly<Record<JobName, string>> = {
  'personas.assign': 'Assign customers to personas',
  'customers.count': 'Count customers',
  'comments.read': 'Read comments',
  'journeys.mine': 'Follow journeys',
  'fixes.verify': 'Verify fixes',
  'deadlines.watch': 'Watch deadlines',
  'flags.detect': 'Look for what got worse',
  'touchpoints.move': 'Move contacts of merged touchpoints',
  'notices.spread': 'Tell people of issues',
  'digest.write': 'Write weekly digests',
  'mails.send': 'Send mails',
  'webhooks.send': 'Call webhooks',
  'days.recount': 'Count days by another timezone',
  'contacts.drop': 'Drop old contacts',
};

export const JOBS_PAGE_SIZE = 25;

export const JOB_STATES = ['waiting', 'running', 'failed_once', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobView {
  id: string;
  name: JobName;
  state: JobState;
  /** How many times it was begun again after a failure. */
  retries: number;
  /** Instants in ISO 8601. */
  askedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** Why it failed, the last time it did. */
  error: string | null;
  /** Null unless it runs and has said how far it is. */
  progress: { done: number; total: number; words: string } | null;
}

export interface JobPage {
  jobs: JobView[];
  total: number;
  page: number;
  pageSize: number;
}

export const jobListQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const jobParams = z.object({ id: z.uuid('must be the id of a job') });

export const jobRequest = z.strictObject({
  name: z.enum(JOB_NAMES, { error: `must be one of ${JOB_NAMES.join(', ')}` }),
});
