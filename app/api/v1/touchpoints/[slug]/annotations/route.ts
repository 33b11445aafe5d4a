import { get, post } from '@/lib/http/route';
import { annotateTouchpoint } from '@/lib/touchpoints/annotate-touchpoint';
import { newAnnotation, touchpointParams } from '@/lib/touchpoints/detail-schema';
import { listAnnotations } from '@/lib/touchpoints/list-annotations';

export const GET = get({ permission: 'metrics.read', params: touchpointParams, run: listAnnotations });

export const POST = post({
  permission: 'touchpoints.annotate',
  params: touchpointParams,
  body: newAnnotation,
  status: 201,
  run: annotateTouchpoint,
});
