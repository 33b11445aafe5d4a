import { get } from '@/lib/http/route';
import { listIssues } from '@/lib/issues/list-issues';
import { issueQuery } from '@/lib/issues/schema';

export const GET = get({ permission: 'issues.read', query: issueQuery, run: listIssues });
