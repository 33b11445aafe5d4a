import { post } from '@/lib/http/route';
import { confirmTwoStep } from '@/lib/profile/confirm-two-step';
import { twoStepConfirmation } from '@/lib/profile/schema';

export const POST = post({ permission: 'profile.manage', body: twoStepConfirmation, run: confirmTwoStep });
