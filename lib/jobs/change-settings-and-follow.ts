import type { Viewer } from '@/lib/auth/viewer';
import { changeSettings } from '@/lib/settings/change-settings';
import type { SettingsChange, SettingsView } from '@/lib/settings/schema';
import { askFor } from './ask-for';

/** Changes settings and asks for what follows from it: days counted by another timezone, comments read in another language. */
export async function changeSettingsAndFollow(viewer: Viewer, change: SettingsChange): Promise<SettingsView> {
  const changed = await changeSettings(viewer, change);
  if (changed.nextTimezone !== null) await askFor(viewer.db, 'days.recount');
  if (change.language !== undefined) await askFor(viewer.db, 'comments.read');
  return changed;
}
