import { changeRule } from '@/lib/detection/change-rule';
import { listRules } from '@/lib/detection/list-rules';
import { ruleChange } from '@/lib/detection/schema';
import { get, post } from '@/lib/http/route';

export const GET = get({ permission: 'rules.read', run: listRules });

export const POST = post({ permission: 'rules.manage', body: ruleChange, run: changeRule });
