import { get } from '@/lib/http/route';
import { readSight } from '@/lib/people/read-sight';
import { userParams } from '@/lib/people/schema';

export const GET = get({ permission: 'users.manage', params: userParams, run: readSight });
