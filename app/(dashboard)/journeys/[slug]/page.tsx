import { notFound } from 'next/navigation';
import { readMapQuery, type Parameters } from '@/components/filters/read-query';
import { MapPanel } from '@/components/journeys/map-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { DomainError } from '@/lib/errors';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { journeyMapOptions } from '@/lib/maps/client';
import { getJourney } from '@/lib/maps/get-journey';
import { readJourneyMap } from '@/lib/maps/read-journey-map';

interface JourneyPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: JourneyPageProps) {
  const viewer = await requireViewer('metrics.read');
  const { name } = await getJourney(viewer, (await params).slug).catch(notFoundWhereMissing);
  return { title: `${name}: journey map` };
}

/** The map of one journey, for the filter in the address. */
export default async function JourneyPage({ params, searchParams }: JourneyPageProps) {
  const viewer = await requireViewer('metrics.read');
  const { slug, name } = await getJourney(viewer, (await params).slug).catch(notFoundWhereMissing);
  const { query } = readMapQuery(await searchParams);
  return (
    <Prefetched
      queries={[
        {
          queryKey: journeyMapOptions(slug, query).queryKey,
          queryFn: () => readJourneyMap(viewer, { ...query, slug }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <MapPanel slug={slug} name={name} />
    </Prefetched>
  );
}

function notFoundWhereMissing(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not_found') notFound();
  throw error;
}
