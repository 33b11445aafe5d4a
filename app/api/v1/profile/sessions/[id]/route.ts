import { remove } from '@/lib/http/route';
import { endOwnSession } from '@/lib/profile/end-own-session';
import { sessionParams } from '@/lib/profile/schema';

export const DELETE = remove({ permission: 'profile.manage', params: sessionParams, run: endOwnSession });
