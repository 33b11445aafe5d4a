import { remove } from '@/lib/http/route';
import { revokeKey } from '@/lib/sources/revoke-key';
import { keyParams } from '@/lib/sources/schema';

export const DELETE = remove({ permission: 'sources.manage', params: keyParams, run: revokeKey });
