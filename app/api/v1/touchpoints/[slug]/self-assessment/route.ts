import { get, post } from '@/lib/http/route';
import { assessTouchpoint } from '@/lib/touchpoints/assess-touchpoint';
import { newAssessment, touchpointParams } from '@/lib/touchpoints/detail-schema';
import { listAssessments } from '@/lib/touchpoints/list-assessments';

export const GET = get({ permission: 'metrics.read', params: touchpointParams, run: listAssessments });

export const POST = post({
  permission: 'touchpoints.assess',
  params: touchpointParams,
  body: newAssessment,
  run: assessTouchpoint,
});
