import { refuseUnknownPath } from '@/lib/http/refuse-unknown-path';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'metrics.read', run: refuseUnknownPath });
