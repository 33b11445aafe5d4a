import { post, remove } from '@/lib/http/route';
import { discardDraft } from '@/lib/journeys/discard-draft';
import { draftBody, journeyParams, versionQuery } from '@/lib/journeys/edit-schema';
import { saveDraft } from '@/lib/journeys/save-draft';

export const POST = post({
  permission: 'journeys.manage',
  params: journeyParams,
  body: draftBody,
  maxBytes: 16_777_216,
  run: saveDraft,
});

export const DELETE = remove({
  permission: 'journeys.manage',
  params: journeyParams,
  query: versionQuery,
  run: discardDraft,
});
