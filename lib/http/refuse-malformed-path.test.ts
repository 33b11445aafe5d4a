import { expect, test } from 'vitest';
import { refuseMalformedPath } from './refuse-malformed-path';

test.each(['/api/v1/departments/%E0%A4%A', '/%', '/touchpoints/%zz', '/%ff'])(
  '%s is refused in words',
  async (path) => {
    const answer = refuseMalformedPath(path, 'r-1');
    expect(answer?.status).toBe(400);
    expect(await answer?.json()).toMatchObject({ code: 'invalid', requestId: 'r-1' });
  },
);

test.each(['/', '/api/v1/overview', '/a%20b', '/%E2%9C%93'])('%s passes', (path) =>
  expect(refuseMalformedPath(path, 'r-1')).toBeNull(),
);
