import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { Profile, RecoveryCodes, SessionList, TwoStepOffer } from './schema';

const PROFILE = '/api/v1/profile';

export const profileOptions = () =>
  queryOptions({
    queryKey: ['profile'],
    queryFn: ({ signal }) => getJson<Profile>(PROFILE, signal),
  });

export async function changeName(name: string): Promise<void> {
  await send('POST', PROFILE, { name });
}

export async function changePassword(current: string, password: string): Promise<void> {
  await send('POST', `${PROFILE}/password`, { current, password });
}

export const sessionsOptions = () =>
  queryOptions({
    queryKey: ['profile', 'sessions'],
    queryFn: ({ signal }) => getJson<SessionList>(`${PROFILE}/sessions`, signal),
  });

export async function endOwnSession(id: string): Promise<void> {
  await send('DELETE', `${PROFILE}/sessions/${encodeURIComponent(id)}`);
}

export async function endOwnSessions(): Promise<void> {
  await send('DELETE', `${PROFILE}/sessions`);
}

export async function offerTwoStep(current: string): Promise<TwoStepOffer> {
  return (await send('POST', `${PROFILE}/two-step`, { current })).json();
}

export async function confirmTwoStep(code: string): Promise<RecoveryCodes> {
  return (await send('POST', `${PROFILE}/two-step/confirmation`, { code })).json();
}

export async function dropTwoStep(current: string): Promise<void> {
  await send('DELETE', `${PROFILE}/two-step`, { current });
}

export async function replaceRecoveryCodes(current: string): Promise<RecoveryCodes> {
  return (await send('POST', `${PROFILE}/recovery-codes`, { current })).json();
}
