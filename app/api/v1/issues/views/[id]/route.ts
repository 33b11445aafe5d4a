import { remove } from '@/lib/http/route';
import { viewParams } from '@/lib/issues/change-schema';
import { deleteView } from '@/lib/issues/delete-view';

export const DELETE = remove({ permission: 'issues.read', params: viewParams, run: deleteView });
