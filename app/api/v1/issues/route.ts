import { get, post } from '@/lib/http/route';
import { newIssue } from '@/lib/issues/change-schema';
import { listIssues } from '@/lib/issues/list-issues';
import { raiseIssue } from '@/lib/issues/raise-issue';
import { issueQuery } from '@/lib/issues/schema';

export const GET = get({ permission: 'issues.read', query: issueQuery, run: listIssues });

export const POST = post({ permission: 'issues.raise', body: newIssue, status: 201, run: raiseIssue });
