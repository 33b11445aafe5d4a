import type { VerbatimPlace } from '@/db/queries/search-verbatims';
import { DomainError } from '@/lib/errors';
import { FEEDBACK_SORTS, type FeedbackSort } from './schema';

const MOMENT = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const FIGURE = /^-?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?$/;

/** Where a page ended, as the text that the next one is asked for with. */
export function writeCursor(sort: FeedbackSort, { key, id }: VerbatimPlace): string {
  return Buffer.from(`${sort} ${key} ${id}`).toString('base64url');
}

/** Throws `invalid` for what is no cursor of this order. */
export function readCursor(sort: FeedbackSort, cursor: string): VerbatimPlace {
  const [order, key = '', id = '', ...more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const known = FEEDBACK_SORTS.some((each) => each === order) && order === sort && more.length === 0;
  const reads = sort === 'recent' ? MOMENT.test(key) && !Number.isNaN(Date.parse(key)) : FIGURE.test(key);
  if (known && reads && /^\d{1,15}$/.test(id)) return { key, id: Number(id) };
  const message = 'is not one that a page of this order ended with';
  throw new DomainError('invalid', `cursor: ${message}`, [{ path: 'cursor', message }]);
}
