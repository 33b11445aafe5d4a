import { remove } from '@/lib/http/route';
import { annotationParams } from '@/lib/touchpoints/detail-schema';
import { removeAnnotation } from '@/lib/touchpoints/remove-annotation';

export const DELETE = remove({
  permission: 'touchpoints.annotate',
  params: annotationParams,
  run: removeAnnotation,
});
