import { get, post } from '@/lib/http/route';
import { changeChoice } from '@/lib/notices/change-choice';
import { listChoices } from '@/lib/notices/list-choices';
import { choiceChange } from '@/lib/notices/schema';

export const GET = get({ permission: 'notices.read', run: listChoices });

export const POST = post({ permission: 'notices.read', body: choiceChange, run: changeChoice });
