import { post } from '@/lib/http/route';
import { confirmTwoStep } from '@/lib/profile/confirm-two-step';
import { twoStepConfirmation } from '@/lib/profile/schema';

export const POST = post({
  permission: 'profile.manage',
  body: twoStepConfirmation,
  run: async (viewer, confirmation) => {
    const { cookie, codes } = await confirmTwoStep(viewer, confirmation);
    return Response.json({ codes }, { headers: { 'set-cookie': cookie } });
  },
});
