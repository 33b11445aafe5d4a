import postgres from 'postgres';
import { expect, test } from 'vitest';
import { RateLimited } from '@/lib/auth/rate-limited';
import { DomainError } from '@/lib/errors';
import { log } from '@/lib/log';
import { problemResponse, type Problem } from './problem';
import { UnsupportedMediaType } from './read-body';

// What fails here fails on purpose.
log.level = 'silent';

function refusedBy(sqlState: string): Error {
  const error: Error = Object.create(postgres.PostgresError.prototype);
  return Object.assign(error, {
    severity: 'ERROR',
    code: sqlState,
    message: 'relation secret does not exist',
  });
}

const answerTo = async (error: unknown): Promise<Problem> => problemResponse(error, 'r-1').json();

test.each([
  [new DomainError('invalid', 'No.'), 400, 'invalid'],
  [new UnsupportedMediaType('text/plain'), 415, 'invalid'],
  [new DomainError('unauthenticated', 'Sign in first.'), 401, 'unauthenticated'],
  [new DomainError('forbidden', 'No.'), 403, 'forbidden'],
  [new DomainError('not_found', 'There is no touchpoint bill.'), 404, 'not_found'],
  [new DomainError('conflict', 'Undone already.'), 409, 'conflict'],
  [new DomainError('too_large', 'Too large.'), 413, 'too_large'],
  [new RateLimited(61), 429, 'rate_limited'],
  [new DomainError('unavailable', 'Later.'), 503, 'unavailable'],
  [new Error('query failed', { cause: refusedBy('22021') }), 400, 'invalid'],
  [refusedBy('57P01'), 503, 'unavailable'],
  [refusedBy('42P01'), 500, 'internal'],
  [new TypeError('secret'), 500, 'internal'],
  ['secret', 500, 'internal'],
  [undefined, 500, 'internal'],
])('%s is answered with %i, code %s', async (error, status, code) => {
  const response = problemResponse(error, 'r-1');
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('x-request-id')).toBe('r-1');
  expect(await answerTo(error)).toMatchObject({
    type: `urn:corridor:problem:${code}`,
    title: expect.stringMatching(/^[A-Z]/),
    status,
    code,
    requestId: 'r-1',
  });
});

test('says in words what is wrong, and with which field', async () => {
  const fields = [{ path: 'rows.3', message: 'is missing' }];
  const problem = await answerTo(new DomainError('invalid', 'Row 3 has no date.', fields));
  expect(problem).toMatchObject({ detail: 'Row 3 has no date.', fields });
});

test('of a conflict carries what the thing has become, where it is known', async () => {
  const current = { number: 12, version: 3 };
  expect(await answerTo(new DomainError('conflict', 'Changed.', [], { current }))).toMatchObject({ current });
  expect(await answerTo(new DomainError('conflict', 'Changed.'))).not.toHaveProperty('current');
});

test('says when the next attempt counts', () => {
  expect(problemResponse(new RateLimited(61), 'r-1').headers.get('retry-after')).toBe('61');
});

test.each([[new TypeError('secret')], [refusedBy('42P01')], [refusedBy('57P01')]])(
  'a fault of ours (%s) keeps its detail to the log',
  async (error) => {
    const { detail } = await answerTo(error);
    expect(detail).not.toContain('secret');
  },
);
