import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import Link from 'next/link';
import { Frame } from '@/components/charts/frame';
import { filterParameters, queryString } from '@/lib/filters/schema';
import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';

/** What customers say of the touchpoint in their own words. */
export function Voices({ detail, query }: { detail: TouchpointDetail; query: TouchpointDetailQuery }) {
  const { slug, name } = detail.touchpoint;
  const search = queryString({
    ...filterParameters({ ...query, journey: [], channel: [], department: [] }),
    touchpoint: slug,
  });
  return (
    <Frame title="In customers’ words" anchor="voices" about={`Comments on ${name} and the themes in them.`}>
      <Button
        component={Link}
        href={`/feedback${search}`}
        prefetch={false}
        variant="default"
        size="sm"
        leftSection={<IconMessages size={16} aria-hidden />}
      >
        Read the comments
      </Button>
    </Frame>
  );
}
