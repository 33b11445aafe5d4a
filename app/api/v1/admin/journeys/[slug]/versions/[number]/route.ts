import { get } from '@/lib/http/route';
import { versionParams } from '@/lib/journeys/edit-schema';
import { getVersion } from '@/lib/journeys/get-version';

export const GET = get({ permission: 'journeys.manage', params: versionParams, run: getVersion });
