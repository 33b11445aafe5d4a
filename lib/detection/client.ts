import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { DetectionRuns, RuleChange, RuleList, RulePreview } from './schema';

const DETECTION = '/api/v1/detection';

export const rulesOptions = queryOptions({
  queryKey: ['detection', 'rules'],
  queryFn: ({ signal }) => getJson<RuleList>(`${DETECTION}/rules`, signal),
});

export const runsOptions = queryOptions({
  queryKey: ['detection', 'runs'],
  queryFn: ({ signal }) => getJson<DetectionRuns>(`${DETECTION}/runs`, signal),
});

export async function changeRule(rule: RuleChange): Promise<RuleList> {
  const response = await send('POST', `${DETECTION}/rules`, rule);
  return response.json();
}

export async function removeRule(touchpoint: string): Promise<void> {
  await send('DELETE', `${DETECTION}/rules/${touchpoint}`);
}

export async function previewRule(rule: RuleChange): Promise<RulePreview> {
  const response = await send('POST', `${DETECTION}/preview`, rule);
  return response.json();
}
