import { queryOptions } from '@tanstack/react-query';
import type { JourneyDocument } from '@/lib/domain/journeys/document';
import { ApiProblem, getJson, send } from '@/lib/http/client';
import type { EditedJourney, JourneyVersion, ListedJourney, NewJourney, Published } from './edit-schema';

const EDITED = '/api/v1/admin/journeys';

export const listedJourneysOptions = () =>
  queryOptions({
    queryKey: ['journeys', 'listed'],
    queryFn: ({ signal }) => getJson<ListedJourney[]>(EDITED, signal),
  });

export const editedJourneyOptions = (slug: string) =>
  queryOptions({
    queryKey: ['journeys', 'edited', slug],
    queryFn: ({ signal }) => getJson<EditedJourney>(`${EDITED}/${slug}`, signal),
  });

export const journeyVersionOptions = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['journeys', 'version', slug, number],
    queryFn: ({ signal }) => getJson<JourneyVersion>(`${EDITED}/${slug}/versions/${number}`, signal),
  });

/** Where a published journey can be downloaded as a journey file. */
export function journeyFileHref(slug: string): string {
  return `${EDITED}/${slug}/export`;
}

export async function startJourney(journey: NewJourney): Promise<void> {
  await send('POST', EDITED, journey);
}

export async function saveDraft(
  slug: string,
  draft: { version: number; document: JourneyDocument },
): Promise<EditedJourney> {
  return (await send('POST', `${EDITED}/${slug}/draft`, draft)).json();
}

export async function discardDraft(slug: string, version: number): Promise<void> {
  await send('DELETE', `${EDITED}/${slug}/draft?version=${version}`);
}

export async function retireJourney(slug: string, version: number): Promise<EditedJourney> {
  return (await send('POST', `${EDITED}/${slug}/retirement`, { version })).json();
}

export async function bringBackJourney(slug: string, version: number): Promise<EditedJourney> {
  return (await send('DELETE', `${EDITED}/${slug}/retirement?version=${version}`)).json();
}

export async function publishDraft(
  slug: string,
  publication: { version: number; note: string },
): Promise<Published> {
  return (await send('POST', `${EDITED}/${slug}/publication`, publication)).json();
}

export async function restoreVersion(slug: string, number: number, version: number): Promise<EditedJourney> {
  return (await send('POST', `${EDITED}/${slug}/versions/${number}/restoration`, { version })).json();
}

export async function mergeTouchpoint(slug: string, into: string): Promise<{ issues: number }> {
  return (await send('POST', `/api/v1/admin/touchpoints/${slug}/merger`, { into })).json();
}

export async function unmergeTouchpoint(slug: string): Promise<void> {
  await send('DELETE', `/api/v1/admin/touchpoints/${slug}/merger`);
}

/** What the journey has become, where somebody else was quicker; null for any other problem. */
export function conflictOf(problem: unknown): EditedJourney | null {
  if (!(problem instanceof ApiProblem) || problem.status !== 409 || !isEdited(problem.current)) return null;
  return problem.current;
}

function isEdited(current: unknown): current is EditedJourney {
  return typeof current === 'object' && current !== null && 'versions' in current && 'choices' in current;
}
