import { get } from '@/lib/http/route';
import { listIssueChoices } from '@/lib/issues/list-issue-choices';

export const GET = get({ permission: 'issues.read', run: listIssueChoices });
