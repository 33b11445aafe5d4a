import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { RetentionChange, RetentionPreview, SettingsChange, SettingsView } from './schema';

const SETTINGS = '/api/v1/admin/settings';

const WAITING_MILLISECONDS = 2000;

export const settingsOptions = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => getJson<SettingsView>(SETTINGS, signal),
    refetchInterval: ({ state }) => (state.data?.nextTimezone ? WAITING_MILLISECONDS : false),
  });

export const retentionOptions = (months: number) =>
  queryOptions({
    queryKey: ['settings', 'retention', months],
    queryFn: ({ signal }) =>
      getJson<RetentionPreview>(`${SETTINGS}/retention?months=${encodeURIComponent(months)}`, signal),
  });

export async function changeSettings(change: SettingsChange): Promise<SettingsView> {
  return (await send('POST', SETTINGS, change)).json();
}

export async function changeRetention(change: RetentionChange): Promise<SettingsView> {
  return (await send('POST', `${SETTINGS}/retention`, change)).json();
}
