import { refuseUnknownPath } from '@/lib/http/refuse-unknown-path';
import { get, post, remove } from '@/lib/http/route';

export const GET = get({ permission: 'metrics.read', run: refuseUnknownPath });
export const POST = post({ permission: 'metrics.read', body: 'stream', run: refuseUnknownPath });
export const DELETE = remove({ permission: 'metrics.read', body: 'stream', run: refuseUnknownPath });
