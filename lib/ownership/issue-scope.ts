import { everyTouchpoint } from '@/db/queries/directory';
import type { IssueScope, IssueSpan } from '@/db/queries/issue-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';

/** What issues need to know of a filter. */
export type IssueFilter = Pick<ResolvedFilter, 'applied' | 'directory' | 'period'>;

/** Where issues are looked for: departments are no narrowing of places, since an issue can be handed to one that owns no touchpoint. */
export function issueScopeOf({ applied, directory }: IssueFilter): IssueScope {
  const { journey, channel, persona } = applied;
  const anywhere = journey.length === 0 && channel.length === 0;
  const touchpoints = everyTouchpoint(directory).filter(
    (place) =>
      (journey.length === 0 || journey.includes(place.journey)) &&
      (channel.length === 0 || channel.includes(place.channel)),
  );
  const personas = directory.personas.filter(({ slug }) => persona.includes(slug));
  return {
    touchpoints: anywhere ? null : touchpoints.map(({ id }) => id),
    personas: persona.length === 0 ? null : personas.map(({ id }) => id),
  };
}

/** The same days without any narrowing: for what is open of a segment, wherever. */
export function everywhere({ applied, ...filter }: IssueFilter): IssueFilter {
  return { ...filter, applied: { ...applied, journey: [], channel: [], persona: [] } };
}

export function issueSpanOf({ now }: Viewer, { period, directory }: IssueFilter): IssueSpan {
  const { timezone, today } = directory.organisation;
  return { period, now, today, timezone };
}
