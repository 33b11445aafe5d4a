import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createLog, withRequestId } from '@/lib/log';

function written(write: (log: ReturnType<typeof createLog>) => void): unknown {
  const lines: string[] = [];
  write(createLog({ write: (line) => lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
}

describe('the log', () => {
  test('carries the id of the request it was written for', () => {
    expect(written((log) => withRequestId('r-1', () => log.info('saved')))).toMatchObject({
      level: 'info',
      requestId: 'r-1',
      msg: 'saved',
    });
  });

  test.each([
    [{ password: 'hunter2' }],
    [{ headers: { cookie: 'hunter2', accept: '*/*' } }],
    [{ request: { headers: { authorization: 'hunter2' } } }],
    [{ response: { headers: { 'set-cookie': 'hunter2' } } }],
  ])('blots the secret out of %j', (fields) => {
    const line = JSON.stringify(written((log) => log.info(fields)));
    expect(line).toContain('[Redacted]');
    expect(line).not.toContain('hunter2');
  });

  test('keeps the cause of a failed query, and not what was asked for', () => {
    const error = new DrizzleQueryError(
      'select 1',
      ['Zoë “O’Hara” & Søn', 'two\nlines'],
      new Error('refused'),
    );
    const line = written((log) => log.error({ err: error }, 'failed'));
    expect(line).toMatchObject({ err: { message: 'Failed query: select 1', cause: { message: 'refused' } } });
    expect(JSON.stringify(line)).not.toMatch(/Zoë|lines/);
    expect(JSON.stringify(line)).toContain('log.test.ts');
  });
});
