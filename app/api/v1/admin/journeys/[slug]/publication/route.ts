import { post } from '@/lib/http/route';
import { askForUpkeep } from '@/lib/jobs/ask-for';
import { journeyParams, publicationBody } from '@/lib/journeys/edit-schema';
import { publishDraft } from '@/lib/journeys/publish-draft';

export const POST = post({
  permission: 'journeys.manage',
  params: journeyParams,
  body: publicationBody,
  run: async (viewer, publication) => {
    const published = await publishDraft(viewer, publication);
    await askForUpkeep(viewer.db);
    return published;
  },
});
