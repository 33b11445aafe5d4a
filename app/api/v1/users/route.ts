import { get, post } from '@/lib/http/route';
import { addUser } from '@/lib/people/add-user';
import { listUsers } from '@/lib/people/list-users';
import { newPerson } from '@/lib/people/schema';

export const GET = get({ permission: 'users.manage', run: listUsers });

export const POST = post({
  permission: 'users.manage',
  body: newPerson,
  status: 201,
  run: (viewer, { department, ...person }) =>
    addUser(viewer, { ...person, ...(department === null ? {} : { department }) }),
});
