import { previewRule } from '@/lib/detection/preview-rule';
import { ruleChange } from '@/lib/detection/schema';
import { post } from '@/lib/http/route';

export const POST = post({ permission: 'rules.manage', body: ruleChange, run: previewRule });
