import { remove } from '@/lib/http/route';
import { resetTwoStep } from '@/lib/people/reset-two-step';
import { userParams } from '@/lib/people/schema';

export const DELETE = remove({ permission: 'users.manage', params: userParams, run: resetTwoStep });
