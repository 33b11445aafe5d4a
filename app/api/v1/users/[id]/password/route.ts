import { post } from '@/lib/http/route';
import { resetPassword } from '@/lib/people/reset-password';
import { userParams } from '@/lib/people/schema';

export const POST = post({ permission: 'users.manage', params: userParams, run: resetPassword });
