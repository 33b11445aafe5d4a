import { get, post } from '@/lib/http/route';
import { changeName } from '@/lib/profile/change-name';
import { readProfile } from '@/lib/profile/read-profile';
import { nameChange } from '@/lib/profile/schema';

export const GET = get({ permission: 'profile.manage', run: readProfile });

export const POST = post({ permission: 'profile.manage', body: nameChange, run: changeName });
