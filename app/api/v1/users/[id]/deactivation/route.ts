import { post, remove } from '@/lib/http/route';
import { deactivateUser } from '@/lib/people/deactivate-user';
import { reactivateUser } from '@/lib/people/reactivate-user';
import { userParams } from '@/lib/people/schema';

export const POST = post({ permission: 'users.manage', params: userParams, run: deactivateUser });

export const DELETE = remove({ permission: 'users.manage', params: userParams, run: reactivateUser });
