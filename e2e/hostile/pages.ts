import { readdirSync } from 'node:fs';
import { PAYLOAD } from './payloads';

const words = encodeURIComponent(PAYLOAD);

/** Whether what people wrote is shown there, so that it can be seen to stay words. */
interface Visit {
  at: readonly string[];
  shows: boolean;
}

const shows = (...at: string[]): Visit => ({ at, shows: true });
const lacks = (...at: string[]): Visit => ({ at, shows: false });

/** Every page of the app by its folder, and where to look at it once the payload is everywhere; `issue` is full of it, `word` opens an invitation. */
export const visitsOf = ({
  issue,
  word,
}: {
  issue: number;
  word: string;
}): Readonly<Record<string, Visit>> => ({
  '/': shows('/'),
  '/accept/[token]': shows(`/accept/${word}`),
  '/admin/audit': shows('/admin/audit'),
  '/admin/customers': shows('/admin/customers?search=e'),
  '/admin/departments': shows('/admin/departments'),
  '/admin/journeys': shows('/admin/journeys'),
  '/admin/journeys/[slug]': shows('/admin/journeys/evil'),
  '/admin/personas': shows('/admin/personas'),
  '/admin/settings': shows('/admin/settings'),
  '/admin/sources': shows('/admin/sources'),
  '/admin/users': shows('/admin/users'),
  '/calendar': shows('/calendar'),
  '/departments': shows('/departments'),
  '/departments/[slug]': shows('/departments/evil'),
  '/feedback': shows('/feedback?period=all', '/feedback?view=themes'),
  '/feedback/[id]': shows('/feedback/1'),
  '/feedback/themes': shows('/feedback/themes'),
  '/imports': shows('/imports'),
  '/imports/[id]': shows('/imports/1'),
  '/imports/guide': lacks('/imports/guide'),
  '/imports/journeys': lacks('/imports/journeys'),
  '/imports/new': lacks('/imports/new'),
  '/issues': shows('/issues', '/issues?view=board'),
  '/issues/[number]': shows(`/issues/${issue}`, `/issues/${issue + 1}`, `/issues/${issue + 2}`),
  '/jobs': lacks('/jobs'),
  '/journeys': shows('/journeys'),
  '/journeys/[slug]': shows('/journeys/evil'),
  '/journeys/[slug]/paths': shows('/journeys/evil/paths?period=all'),
  '/notices': shows('/notices'),
  '/notices/settings': lacks('/notices/settings'),
  '/outbox': shows('/outbox'),
  '/partners': shows('/partners'),
  '/personas': shows('/personas'),
  '/personas/[slug]': shows('/personas/evil'),
  '/profile': shows('/profile'),
  '/rules': shows('/rules'),
  '/setup': lacks('/setup'),
  '/sign-in': lacks(`/sign-in?error=${words}&next=${words}`, `/nothing/${words}`),
  '/touchpoints': shows('/touchpoints', `/touchpoints?search=${words}`),
  '/touchpoints/[slug]': shows('/touchpoints/evil'),
  '/webhooks': shows('/webhooks'),
});

/** The pages that there are, as `visitsOf` calls them. */
export function findPages(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '').replaceAll(/\([^)]*\)\/?/g, '')}`)
    .toSorted();
}
