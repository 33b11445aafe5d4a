import { queryString } from '@/lib/filters/schema';
import { feedbackParameters, type FeedbackExportQuery } from '@/lib/feedback/schema';

/** The comments for what a page is narrowed to, narrowed further to a theme. */
export function themeHref(query: FeedbackExportQuery, slug: string): string {
  return `/feedback${queryString(feedbackParameters({ ...query, theme: [slug] }))}`;
}
