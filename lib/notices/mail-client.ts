import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson, send } from '@/lib/http/client';
import type { MailPage, MailQuery, MailText } from './mail-schema';

const MAILS = '/api/v1/mails';
const LIVELY_MILLISECONDS = 2000;

export const MAILS_KEY = ['mails'] as const;

export function mailParameters({ state, page }: MailQuery): Record<string, string> {
  return { ...(state === null ? {} : { state }), ...(page === 1 ? {} : { page: `${page}` }) };
}

/** The outbox; asked for again while something in it is on its way. */
export const mailsOptions = (query: MailQuery) => {
  const search = queryString(mailParameters(query));
  return queryOptions({
    queryKey: [...MAILS_KEY, 'list', search],
    queryFn: ({ signal }) => getJson<MailPage>(`${MAILS}${search}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.mails.some(
        ({ state, attempts }) => state === 'sending' || (state === 'waiting' && attempts === 0),
      )
        ? LIVELY_MILLISECONDS
        : false,
  });
};

export const mailOptions = (id: string) =>
  queryOptions({
    queryKey: [...MAILS_KEY, 'one', id],
    queryFn: ({ signal }) => getJson<MailText>(`${MAILS}/${id}`, signal),
  });

export async function resendMail(id: string): Promise<void> {
  await send('POST', `${MAILS}/${id}/send`);
}
