import { post, remove } from '@/lib/http/route';
import { endViewing } from '@/lib/people/end-viewing';
import { viewingInput } from '@/lib/people/schema';
import { startViewing } from '@/lib/people/start-viewing';

export const POST = post({ permission: 'users.view_as', body: viewingInput, run: startViewing });

/** Open to everybody, since who looks as somebody else has that person’s permissions alone. */
export const DELETE = remove({ permission: 'profile.manage', whileViewing: true, run: endViewing });
