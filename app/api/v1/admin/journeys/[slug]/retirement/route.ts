import { post, remove } from '@/lib/http/route';
import { askForUpkeep } from '@/lib/jobs/ask-for';
import { bringBackJourney } from '@/lib/journeys/bring-back-journey';
import { draftVersion, journeyParams, versionQuery } from '@/lib/journeys/edit-schema';
import { retireJourney } from '@/lib/journeys/retire-journey';

export const POST = post({
  permission: 'journeys.manage',
  params: journeyParams,
  body: draftVersion,
  run: async (viewer, asked) => {
    const retired = await retireJourney(viewer, asked);
    await askForUpkeep(viewer.db);
    return retired;
  },
});

export const DELETE = remove({
  permission: 'journeys.manage',
  params: journeyParams,
  query: versionQuery,
  run: async (viewer, asked) => {
    const broughtBack = await bringBackJourney(viewer, asked);
    await askForUpkeep(viewer.db);
    return broughtBack;
  },
});
