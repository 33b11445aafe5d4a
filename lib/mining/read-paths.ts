import { everyTouchpoint } from '@/db/queries/directory';
import { nameCustomers, sumPathsWith, type PathSums } from '@/db/queries/mined-paths';
import type { Viewer } from '@/lib/auth/viewer';
import { readShare } from '@/lib/domain/metrics/share';
import { may } from '@/lib/domain/permissions';
import { DomainError } from '@/lib/errors';
import { notAmong } from '@/lib/filters/schema';
import { findScope, type FoundScope } from './find-scope';
import { endOf, stepId } from './present-steps';
import type { PathCustomer, PathDocument, PathRequest } from './schema';

const MOST_PATHS = 25;
const EXAMPLES = 3;

/** The paths behind a step. Who went them is told only to those who may read names. Throws `invalid` for a touchpoint that is not the journey's. */
export async function readPaths(viewer: Viewer, { step, ...request }: PathRequest): Promise<PathDocument> {
  const found = await findScope(viewer, request);
  const { filter, scope } = found;
  const [from, to] = step.split('..').map((slug) => (slug === '' ? undefined : placeOf(found, slug)));
  const paths = await sumPathsWith(
    viewer.db,
    scope,
    { from: from?.id ?? null, to: to?.id ?? null },
    MOST_PATHS,
  );
  const examples = new Map(paths.map(({ path, customers }) => [path, someOf(customers)]));
  const names = may(viewer, 'customers.read') ? await namesOf(viewer, [...examples.values()].flat()) : null;
  const slugs = new Map(everyTouchpoint(filter.directory).map(({ id, slug }) => [id, slug]));
  const total = paths[0]?.total ?? 0;
  return {
    step: { id: stepId(from?.slug, to?.slug), from: endOf(from), to: endOf(to) },
    instances: total,
    paths: paths.map(({ path, instances, durationSum }) => ({
      touchpoints: path.map((id) => slugs.get(id) ?? ''),
      instances,
      share: readShare({ count: instances, total }),
      meanDuration: durationSum / instances,
      customers: names && (examples.get(path) ?? []).flatMap((id) => names.get(id) ?? []),
    })),
  };
}

function placeOf({ filter, journey }: FoundScope, slug: string) {
  const own = everyTouchpoint(filter.directory).filter((place) => place.journey === journey.slug);
  const place = own.find((one) => one.slug === slug);
  if (place !== undefined) return place;
  const message = notAmong(
    slug,
    own.map((one) => one.slug),
  );
  throw new DomainError('invalid', `step: ${message}`, [{ path: 'step', message }]);
}

function someOf(customers: PathSums['customers']): number[] {
  return [...new Set(customers)].slice(0, EXAMPLES);
}

async function namesOf({ db }: Viewer, ids: readonly number[]): Promise<Map<number, PathCustomer>> {
  const named = await nameCustomers(db, [...new Set(ids)]);
  return new Map(named.map(({ id, externalId, name }) => [id, { externalId, name }]));
}
