import { PageHead } from '@/components/imports/page-head';
import { TextLink } from '@/components/imports/text-link';
import { NoticeList } from '@/components/notices/notice-list';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { noticesOptions } from '@/lib/notices/client';
import { listNotices } from '@/lib/notices/list-notices';
import { noticeQuery } from '@/lib/notices/schema';

export const metadata = { title: 'Notices' };

/** What the viewer was told. */
export default async function NoticesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const viewer = await requireViewer('notices.read');
  const asked = noticeQuery.safeParse(await searchParams);
  const query = asked.success ? asked.data : noticeQuery.parse({});
  return (
    <>
      <PageHead title="Notices">
        <TextLink href="/notices/settings">Choose what you are told of</TextLink>
      </PageHead>
      <Prefetched
        queries={[{ queryKey: noticesOptions(query).queryKey, queryFn: () => listNotices(viewer, query) }]}
      >
        <NoticeList query={query} />
      </Prefetched>
    </>
  );
}
