import { remove } from '@/lib/http/route';
import { endOwnSessions } from '@/lib/profile/end-own-sessions';

export const DELETE = remove({
  permission: 'profile.manage',
  run: async (viewer) =>
    new Response(null, { status: 204, headers: { 'set-cookie': await endOwnSessions(viewer) } }),
});
