import { post, remove } from '@/lib/http/route';
import { dropTwoStep } from '@/lib/profile/drop-two-step';
import { offerTwoStep } from '@/lib/profile/offer-two-step';
import { withPassword } from '@/lib/profile/schema';

export const POST = post({ permission: 'profile.manage', body: withPassword, run: offerTwoStep });

export const DELETE = remove({
  permission: 'profile.manage',
  body: withPassword,
  run: async (viewer, asked) =>
    new Response(null, { status: 204, headers: { 'set-cookie': await dropTwoStep(viewer, asked) } }),
});
