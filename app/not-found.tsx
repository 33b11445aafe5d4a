import { headers } from 'next/headers';
import { Notice } from '@/components/shell/notice';
import { REQUEST_ID_HEADER } from '@/lib/http/request-id';

export const metadata = { title: 'Not found' };

export default async function NotFound() {
  return (
    <main>
      <Notice status={404} title="There is no such page" requestId={(await headers()).get(REQUEST_ID_HEADER)}>
        The address may be mistyped, or what it led to has been removed.
      </Notice>
    </main>
  );
}
