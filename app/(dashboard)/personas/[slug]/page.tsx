import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readFilter, type Parameters } from '@/components/filters/read-query';
import { PersonaPanel } from '@/components/personas/persona-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { personaOptions } from '@/lib/personas/client';
import { findPersonaName } from '@/lib/personas/find-persona-name';
import { getPersona } from '@/lib/personas/get-persona';

interface PersonaPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: PersonaPageProps): Promise<Metadata> {
  const viewer = await requireViewer('metrics.read');
  return { title: (await findPersonaName(viewer, (await params).slug)) ?? 'Persona' };
}

/** One persona, for the filter in the address. */
export default async function PersonaPage({ params, searchParams }: PersonaPageProps) {
  const viewer = await requireViewer('metrics.read');
  const { slug } = await params;
  const name = await findPersonaName(viewer, slug);
  if (name === null) notFound();
  const { query } = readFilter(await searchParams);
  const filter = { ...query, persona: [] };
  return (
    <Prefetched
      queries={[
        {
          queryKey: personaOptions(slug, filter).queryKey,
          queryFn: () => getPersona(viewer, { slug, ...filter }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <PersonaPanel slug={slug} name={name} />
    </Prefetched>
  );
}
