import { get, remove } from '@/lib/http/route';
import { endOwnSessions } from '@/lib/profile/end-own-sessions';
import { listSessions } from '@/lib/profile/list-sessions';

export const GET = get({ permission: 'profile.manage', run: listSessions });

export const DELETE = remove({
  permission: 'profile.manage',
  run: async (viewer) =>
    new Response(null, { status: 204, headers: { 'set-cookie': await endOwnSessions(viewer) } }),
});
