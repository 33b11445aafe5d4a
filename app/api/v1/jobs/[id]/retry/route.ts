import { post } from '@/lib/http/route';
import { retryJob } from '@/lib/jobs/retry-job';
import { jobParams } from '@/lib/jobs/schema';

export const POST = post({ permission: 'jobs.retry', params: jobParams, run: retryJob });
