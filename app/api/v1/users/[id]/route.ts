import { post } from '@/lib/http/route';
import { changeUser } from '@/lib/people/change-user';
import { userChange, userParams } from '@/lib/people/schema';

export const POST = post({
  permission: 'users.manage',
  params: userParams,
  body: userChange,
  run: changeUser,
});
