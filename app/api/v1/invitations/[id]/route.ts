import { remove } from '@/lib/http/route';
import { withdrawInvitation } from '@/lib/people/withdraw-invitation';
import { userParams } from '@/lib/people/schema';

export const DELETE = remove({ permission: 'users.manage', params: userParams, run: withdrawInvitation });
