import { get, post } from '@/lib/http/route';
import { listJobs } from '@/lib/jobs/list-jobs';
import { requestJob } from '@/lib/jobs/request-job';
import { jobListQuery, jobRequest } from '@/lib/jobs/schema';

export const GET = get({ permission: 'jobs.read', query: jobListQuery, run: listJobs });

export const POST = post({ permission: 'jobs.retry', body: jobRequest, status: 202, run: requestJob });
