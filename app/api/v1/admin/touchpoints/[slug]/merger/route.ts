import { post, remove } from '@/lib/http/route';
import { askFor } from '@/lib/jobs/ask-for';
import { journeyParams, touchpointMerger } from '@/lib/journeys/edit-schema';
import { mergeTouchpoints } from '@/lib/journeys/merge-touchpoints';
import { unmergeTouchpoint } from '@/lib/journeys/unmerge-touchpoint';

export const POST = post({
  permission: 'journeys.manage',
  params: journeyParams,
  body: touchpointMerger,
  run: async (viewer, merger) => {
    const merged = await mergeTouchpoints(viewer, merger);
    await askFor(viewer.db, 'touchpoints.move');
    return merged;
  },
});

export const DELETE = remove({
  permission: 'journeys.manage',
  params: journeyParams,
  run: async (viewer, { slug }) => {
    await unmergeTouchpoint(viewer, { slug });
    await askFor(viewer.db, 'touchpoints.move');
  },
});
