import { headers } from 'next/headers';
import { Notice } from '@/components/shell/notice';
import { REQUEST_ID_HEADER } from '@/lib/http/request-id';

export default async function Forbidden() {
  return (
    <Notice
      status={403}
      title="Your role does not include this page"
      requestId={(await headers()).get(REQUEST_ID_HEADER)}
    >
      You are signed in, but this page is for other roles. An admin can change yours.
    </Notice>
  );
}
