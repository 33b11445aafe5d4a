import { post } from '@/lib/http/route';
import { changePassword } from '@/lib/profile/change-password';
import { passwordChange } from '@/lib/profile/schema';

export const POST = post({
  permission: 'profile.manage',
  body: passwordChange,
  run: async (viewer, change) =>
    new Response(null, { status: 204, headers: { 'set-cookie': await changePassword(viewer, change) } }),
});
