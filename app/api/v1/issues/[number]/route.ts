import { get } from '@/lib/http/route';
import { issueParams } from '@/lib/issues/change-schema';
import { getIssue } from '@/lib/issues/get-issue';

export const GET = get({ permission: 'issues.read', params: issueParams, run: getIssue });
