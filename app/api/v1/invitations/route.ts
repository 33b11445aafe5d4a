import { post } from '@/lib/http/route';
import { inviteUser } from '@/lib/people/invite-user';
import { newPerson } from '@/lib/people/schema';

export const POST = post({ permission: 'users.manage', body: newPerson, status: 201, run: inviteUser });
