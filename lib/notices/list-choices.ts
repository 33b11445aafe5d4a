import { eq } from 'drizzle-orm';
import { noticeChoices } from '@/db/schema/notices';
import { users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import { CHOICE_KINDS, defaultWays } from '@/lib/domain/notices/choices';
import { ownerOf } from './own-notices';
import type { Choices } from './schema';
import { mailServer } from './site';

/** By which ways the viewer is told of what. */
export async function listChoices(viewer: Viewer): Promise<Choices> {
  const userId = ownerOf(viewer);
  const chosen = await viewer.db.select().from(noticeChoices).where(eq(noticeChoices.userId, userId));
  const [user] = await viewer.db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return {
    choices: CHOICE_KINDS.map((kind) => {
      const usual = defaultWays(viewer.role, kind);
      const { inApp, mail } = chosen.find((choice) => choice.kind === kind) ?? usual;
      return { kind, inApp, mail, changed: inApp !== usual.inApp || mail !== usual.mail };
    }),
    email: user?.email ?? '',
    mailServer: mailServer() !== null,
  };
}
