import { removeRule } from '@/lib/detection/remove-rule';
import { ruleRemoval } from '@/lib/detection/schema';
import { remove } from '@/lib/http/route';

export const DELETE = remove({ permission: 'rules.manage', params: ruleRemoval, run: removeRule });
