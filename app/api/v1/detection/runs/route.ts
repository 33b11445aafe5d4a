import { listRuns } from '@/lib/detection/list-runs';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'rules.read', run: listRuns });
