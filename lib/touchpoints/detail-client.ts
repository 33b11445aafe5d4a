import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson, send } from '@/lib/http/client';
import {
  touchpointDetailParameters,
  type Annotation,
  type DetailTable,
  type NewAnnotation,
  type NewAssessment,
  type TouchpointDetail,
  type TouchpointDetailQuery,
} from './detail-schema';

const pathOf = (slug: string) => `/api/v1/touchpoints/${encodeURIComponent(slug)}`;

/** Every answer about one touchpoint is kept under this. */
export const touchpointKey = (slug: string) => ['touchpoint', slug] as const;

export const touchpointDetailOptions = (slug: string, query: TouchpointDetailQuery) => {
  const search = queryString(touchpointDetailParameters(query));
  return queryOptions({
    queryKey: [...touchpointKey(slug), search],
    queryFn: ({ signal }) => getJson<TouchpointDetail>(`${pathOf(slug)}${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Where a part of the page can be downloaded as CSV. */
export function touchpointDetailExportHref(
  slug: string,
  query: TouchpointDetailQuery,
  table: DetailTable,
): string {
  return `${pathOf(slug)}/export${queryString({ ...touchpointDetailParameters(query), table })}`;
}

export async function addAnnotation(slug: string, annotation: NewAnnotation): Promise<Annotation> {
  return (await send('POST', `${pathOf(slug)}/annotations`, annotation)).json();
}

export async function removeAnnotation(slug: string, id: number): Promise<void> {
  await send('DELETE', `${pathOf(slug)}/annotations/${id}`);
}

export async function writeAssessment(slug: string, assessment: NewAssessment): Promise<void> {
  await send('POST', `${pathOf(slug)}/self-assessment`, assessment);
}
