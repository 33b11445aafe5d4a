import { post } from '@/lib/http/route';
import { importUsers } from '@/lib/people/import-users';
import { userImport } from '@/lib/people/schema';

export const POST = post({ permission: 'users.manage', body: userImport, run: importUsers });
