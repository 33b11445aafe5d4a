import { queryString, type Filter } from '@/lib/filters/schema';
import { touchpointParameters, type TouchpointExportQuery } from '@/lib/touchpoints/schema';

type Narrowing = Partial<Omit<TouchpointExportQuery, 'period' | 'from' | 'to' | 'compare'>>;

const WHOLE_LIST: Omit<TouchpointExportQuery, keyof Filter> = {
  stage: [],
  search: '',
  sort: 'position',
  below: null,
};

/** The touchpoint list for what a page is filtered to, narrowed or sorted further. */
export function listHref(filter: Filter, narrowing: Narrowing = {}): string {
  return `/touchpoints${queryString(touchpointParameters({ ...WHOLE_LIST, ...filter, ...narrowing }))}`;
}
