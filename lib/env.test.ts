import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { envSchema, parseEnv } from '@/lib/env';

describe('the environment', () => {
  test('needs nothing to be set', () => {
    expect(parseEnv({})).toMatchObject({ CORRIDOR_DATA_DIR: '.data', PORT: 3000, HOST: '127.0.0.1' });
  });

  test('takes a variable that is set to nothing as unset', () => {
    expect(parseEnv({ DATABASE_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://db/corridor'],
    ['NEXTAUTH_SECRET', 'short'],
    ['NEXTAUTH_URL', 'corridor.example.com'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['MAIL_FROM', 'Corridor'],
    ['WEBHOOK_ALLOW_PRIVATE', 'perhaps'],
    ['SESSION_IDLE_HOURS', '0'],
    ['OIDC_ISSUER', 'login.example.com'],
    ['OIDC_CLIENT_SECRET', 'https://login.example.com'],
    ['OIDC_ONLY', 'perhaps'],
    ['OIDC_SCOPE', 'email'],
    ['OIDC_MAPPING', 'groups'],
    ['OIDC_MAPPING', '{"claim":"groups","rules":[{"when":"a","role":"owner"}]}'],
    ['OIDC_MAPPING', '{"claim":"groups","rules":[{"when":"a","role":"department_head"}]}'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });

  test('is listed in .env.example, every variable under its explanation', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const listed = lines.flatMap((line, at) => {
      const name = /^# ([A-Z_]+)=/.exec(line)?.[1];
      return name === undefined ? [] : [{ name, explained: /^# \S/.test(lines[at - 1] ?? '') }];
    });
    expect(listed).toEqual(Object.keys(envSchema.shape).map((name) => ({ name, explained: true })));
  });
});
