import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { primary } from '@/db/index';
import { may, OWN_PERMISSION, type Permission } from '@/lib/domain/permissions';
import { PATH_HEADER } from '@/lib/http/page-headers';
import { requestIdOf } from '@/lib/http/request-id';
import { findViewer } from './find-viewer';
import { isUnclaimed } from './is-unclaimed';
import { signInPath } from './next-path';
import { readSession, SESSION_COOKIE } from './session-claim';
import type { Viewer } from './viewer';

/** Who looks at this page, or null; asked of the store once per request, and with it the clock stands still. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const claim = await readSession((await cookies()).get(SESSION_COOKIE)?.value);
  const requestId = requestIdOf(await headers());
  return claim && findViewer(claim, { db: primary(), now: new Date(), requestId });
});

/** While nobody may sign in there is nothing but the set-up. */
export async function leadToSetup(): Promise<void> {
  if (await isUnclaimed(primary())) redirect('/setup');
}

/** For a layout, which shows nobody's figures. Leads to the sign-in page and back. */
export async function requireSignedIn(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer !== null) return viewer;
  await leadToSetup();
  return redirect(signInPath((await headers()).get(PATH_HEADER) ?? '/'));
}

/** For a page: every page names its permission, since a layout is not asked again on the way to another page. */
export async function requireViewer(permission: Permission): Promise<Viewer> {
  const viewer = await requireSignedIn();
  if (viewer.mustChoosePassword && permission !== OWN_PERMISSION) redirect('/profile');
  return may(viewer, permission) ? viewer : forbidden();
}
