import { get } from '@/lib/http/route';
import { journeyParams } from '@/lib/journeys/edit-schema';
import { exportJourney } from '@/lib/journeys/export-journey';

export const GET = get({
  permission: 'journeys.manage',
  params: journeyParams,
  run: async (viewer, { slug }) =>
    new Response(`${JSON.stringify(await exportJourney(viewer, { slug }), null, 2)}\n`, {
      headers: {
        'content-type': 'application/json',
        // The use case has found the slug among those of journeys.
        'content-disposition': `attachment; filename="journey-${slug}.json"`,
      },
    }),
});
