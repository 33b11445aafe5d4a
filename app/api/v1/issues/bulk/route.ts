import { post } from '@/lib/http/route';
import { bulkChange } from '@/lib/issues/change-schema';
import { changeIssues } from '@/lib/issues/change-issues';

export const POST = post({ permission: 'issues.work', body: bulkChange, run: changeIssues });
