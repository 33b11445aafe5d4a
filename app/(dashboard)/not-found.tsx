import { headers } from 'next/headers';
import { Notice } from '@/components/shell/notice';
import { REQUEST_ID_HEADER } from '@/lib/http/request-id';

/** The same within the frame, where a page has nothing to show under its address. */
export default async function NothingHere() {
  return (
    <Notice status={404} title="There is nothing here" requestId={(await headers()).get(REQUEST_ID_HEADER)}>
      What this address led to has been removed, or never was.
    </Notice>
  );
}
