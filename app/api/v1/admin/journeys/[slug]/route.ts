import { get } from '@/lib/http/route';
import { journeyParams } from '@/lib/journeys/edit-schema';
import { getEditedJourney } from '@/lib/journeys/get-edited';

export const GET = get({ permission: 'journeys.manage', params: journeyParams, run: getEditedJourney });
