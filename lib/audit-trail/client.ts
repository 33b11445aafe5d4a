import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import { auditParameters, type AuditFilter, type AuditPage } from './schema';

const AUDIT = '/api/v1/audit';

/** The log, page after page. */
export const auditOptions = (filter: AuditFilter) => {
  const parameters = auditParameters(filter);
  const first: string | null = null;
  return infiniteQueryOptions({
    queryKey: ['audit', queryString(parameters)],
    queryFn: ({ pageParam, signal }) =>
      getJson<AuditPage>(
        `${AUDIT}${queryString({ ...parameters, ...(pageParam === null ? {} : { cursor: pageParam }) })}`,
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: ({ next }: AuditPage): string | null => next,
    placeholderData: keepPreviousData,
  });
};

/** Where all of it that fits can be downloaded as CSV. */
export function auditExportHref(filter: AuditFilter): string {
  return `${AUDIT}/export${queryString(auditParameters(filter))}`;
}
