import { get, post } from '@/lib/http/route';
import { newJourney } from '@/lib/journeys/edit-schema';
import { listEdited } from '@/lib/journeys/list-edited';
import { startJourney } from '@/lib/journeys/start-journey';

export const GET = get({ permission: 'journeys.manage', run: listEdited });

export const POST = post({ permission: 'journeys.manage', body: newJourney, run: startJourney });
