import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type {
  Invited,
  NewPerson,
  Sight,
  UserChange,
  UserImport,
  UserImportAnswer,
  UserList,
  ViewingInput,
} from './schema';

const USERS = '/api/v1/users';
const VIEWING = '/api/v1/viewing';
const INVITATIONS = '/api/v1/invitations';

export const usersOptions = () =>
  queryOptions({ queryKey: ['users'], queryFn: ({ signal }) => getJson<UserList>(USERS, signal) });

/** The answer holds the password, this once. */
export async function addUser(person: NewPerson): Promise<{ email: string; password: string | null }> {
  return (await send('POST', USERS, person)).json();
}

export async function inviteUser(person: NewPerson): Promise<Invited> {
  return (await send('POST', INVITATIONS, person)).json();
}

export async function withdrawInvitation(id: number): Promise<void> {
  await send('DELETE', `${INVITATIONS}/${id}`);
}

export async function changeUser(id: number, change: UserChange): Promise<void> {
  await send('POST', `${USERS}/${id}`, change);
}

export const sightOptions = (id: number) =>
  queryOptions({
    queryKey: ['users', id, 'sight'],
    queryFn: ({ signal }) => getJson<Sight>(`${USERS}/${id}/sight`, signal),
  });

export async function startViewing(input: ViewingInput): Promise<void> {
  await send('POST', VIEWING, input);
}

export async function endViewing(): Promise<void> {
  await send('DELETE', VIEWING);
}

export async function deactivateUser(id: number): Promise<void> {
  await send('POST', `${USERS}/${id}/deactivation`);
}

export async function reactivateUser(id: number): Promise<void> {
  await send('DELETE', `${USERS}/${id}/deactivation`);
}

/** The answer is shown this once. */
export async function resetPassword(id: number): Promise<{ password: string }> {
  return (await send('POST', `${USERS}/${id}/password`)).json();
}

export async function endSessions(id: number): Promise<void> {
  await send('DELETE', `${USERS}/${id}/sessions`);
}

export async function resetTwoStep(id: number): Promise<void> {
  await send('DELETE', `${USERS}/${id}/two-step`);
}

export async function importUsers(input: UserImport): Promise<UserImportAnswer> {
  return (await send('POST', `${USERS}/import`, input)).json();
}

/** By somebody who is not signed in yet. */
export async function acceptInvitation(token: string, password: string): Promise<{ email: string }> {
  return (await send('POST', '/api/accept', { token, password })).json();
}
