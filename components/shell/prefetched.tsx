import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface Prefetch {
  queryKey: QueryKey;
  queryFn: () => Promise<unknown>;
}

/**
 * Runs queries on the server and hands their answers to the browser under the same keys:
 * `<Prefetched queries={[{ queryKey: overviewOptions(filter).queryKey, queryFn: () => readOverview(viewer, filter) }]}>`.
 * What fails here the browser asks the API for, and shows why.
 */
export async function Prefetched({
  queries,
  children,
}: {
  queries: readonly Prefetch[];
  children: ReactNode;
}) {
  const client = new QueryClient();
  await Promise.all(queries.map((query) => client.prefetchQuery({ ...query, retry: false })));
  const state = dehydrate(client, { serializeData: asAnsweredByApi });
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}

/** An instant is a string in JSON; so it must be here. */
function asAnsweredByApi(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}
