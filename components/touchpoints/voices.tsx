'use client';

import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import Link from 'next/link';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import { queryString } from '@/lib/filters/schema';
import { themesExportHref } from '@/lib/feedback/client';
import { feedbackParameters, feedbackQuery, type FeedbackQuery } from '@/lib/feedback/schema';
import {
  touchpointDetailParameters,
  type TouchpointDetail,
  type TouchpointDetailQuery,
} from '@/lib/touchpoints/detail-schema';
import { VoicesLoaded } from './voices-loaded';

const HEIGHT = 480;
/** A taste; the rest is a click away. */
const COMMENTS = '5';

/** What customers say of the touchpoint in their own words, loaded once one comes near. */
export function Voices({ detail, query }: { detail: TouchpointDetail; query: TouchpointDetailQuery }) {
  const { slug, name } = detail.touchpoint;
  const asked = feedbackOf(slug, query);
  return (
    <Frame
      title="In customers’ words"
      anchor="voices"
      about={`What comments on ${name} speak of, and the latest of them.`}
      exportHref={themesExportHref(asked)}
    >
      <WhenVisible height={HEIGHT}>{() => <VoicesLoaded query={asked} />}</WhenVisible>
      <Button
        component={Link}
        href={`/feedback${queryString(feedbackParameters(asked))}`}
        prefetch={false}
        variant="default"
        size="sm"
        mt="sm"
        leftSection={<IconMessages size={16} aria-hidden />}
      >
        All comments on {name}
      </Button>
    </Frame>
  );
}

/** The comments on the touchpoint over the days and personas of the page. */
function feedbackOf(slug: string, query: TouchpointDetailQuery): FeedbackQuery {
  const { grain: _grain, ...parameters } = touchpointDetailParameters(query);
  return feedbackQuery.parse({ ...parameters, touchpoint: slug, pageSize: COMMENTS });
}
