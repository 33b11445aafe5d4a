import { get, post } from '@/lib/http/route';
import { changeSettingsAndFollow } from '@/lib/jobs/change-settings-and-follow';
import { readSettings } from '@/lib/settings/read-settings';
import { settingsChange } from '@/lib/settings/schema';

export const GET = get({ permission: 'settings.manage', run: readSettings });

export const POST = post({
  permission: 'settings.manage',
  body: settingsChange,
  run: changeSettingsAndFollow,
});
