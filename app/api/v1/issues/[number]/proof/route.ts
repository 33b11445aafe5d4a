import { get } from '@/lib/http/route';
import { issueParams } from '@/lib/issues/change-schema';
import { readProof } from '@/lib/verification/read-proof';

export const GET = get({ permission: 'issues.read', params: issueParams, run: readProof });
