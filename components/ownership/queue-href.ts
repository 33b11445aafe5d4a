import type { OpenIssues } from '@/lib/domain/issues/tally';
import { UNASSIGNED_PERSONA, queryString, type Filter } from '@/lib/filters/schema';

interface Queue {
  department?: readonly string[];
  touchpoint?: readonly string[];
  persona?: readonly string[];
  partner?: readonly string[];
  state?: 'verifying' | undefined;
  due?: 'overdue' | undefined;
}

/** More touchpoints than a parameter takes are left out: the queue then shows more, never less. */
const MOST_CHOICES = 200;

/** The queue of open issues, narrowed to what a count was made of. */
export function queueHref({ state, due, ...choices }: Queue = {}): string {
  const parameters: Record<string, string> = {};
  for (const field of ['department', 'touchpoint', 'persona', 'partner'] as const) {
    const words = choices[field] ?? [];
    if (words.length > 0 && words.length <= MOST_CHOICES) parameters[field] = words.join(',');
  }
  if (state !== undefined) parameters['state'] = state;
  if (due !== undefined) parameters['due'] = due;
  return `/issues${queryString(parameters)}`;
}

/** Narrowed as a page is: the queue knows no journeys and channels, only the touchpoints at which something is open. */
export function narrowedTo({ journey, channel, persona }: Filter, openAt: readonly string[]): Queue {
  return {
    ...(journey.length > 0 || channel.length > 0 ? { touchpoint: openAt } : {}),
    persona: persona.filter((slug) => slug !== UNASSIGNED_PERSONA),
  };
}

/** What is open at any of these touchpoints, whoever owns it. */
export function narrowedToPlaces(
  { persona }: Pick<Filter, 'persona'>,
  places: readonly { slug: string; issues: OpenIssues }[],
): Queue {
  return {
    touchpoint: places.filter(({ issues }) => issues.open > 0).map(({ slug }) => slug),
    persona: persona.filter((slug) => slug !== UNASSIGNED_PERSONA),
  };
}

export function issueHref(number: number): string {
  return `/issues/${number}`;
}
