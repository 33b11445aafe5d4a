import { PAGE_SIZE, touchpointParameters, type TouchpointQuery } from '@/lib/touchpoints/schema';

/** The parameters of a page of the list in its address: defaults left out. */
export function touchpointPageParameters(query: TouchpointQuery): Record<string, string> {
  const parameters = touchpointParameters(query);
  if (query.page !== 1) parameters['page'] = `${query.page}`;
  if (query.pageSize !== PAGE_SIZE) parameters['pageSize'] = `${query.pageSize}`;
  return parameters;
}
