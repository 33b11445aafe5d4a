import { post } from '@/lib/http/route';
import { replaceRecoveryCodes } from '@/lib/profile/replace-recovery-codes';
import { withPassword } from '@/lib/profile/schema';

export const POST = post({ permission: 'profile.manage', body: withPassword, run: replaceRecoveryCodes });
