import { remove } from '@/lib/http/route';
import { endSessions } from '@/lib/people/end-sessions';
import { userParams } from '@/lib/people/schema';

export const DELETE = remove({ permission: 'users.manage', params: userParams, run: endSessions });
