import { existsSync } from 'node:fs';
import { z } from 'zod';
import { ROLES } from './domain/vocabulary';

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/name',
});
const port = z.coerce.number().int().min(1).max(65_535);

const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .default('false')
  .transform((word) => word === 'true');

/** `{"claim":"groups","rules":[{"when":"cx-admins","role":"admin"},{"when":"*","role":"executive"}]}`: see `ClaimMapping`. */
const claimMapping = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('must be JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.strictObject({
      claim: z.string().min(1),
      departmentClaim: z.string().min(1).optional(),
      rules: z
        .array(
          z.strictObject({
            when: z.string().min(1),
            role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`),
            department: z.string().min(1).optional(),
          }),
        )
        .min(1),
    }),
  )
  .refine(
    ({ rules, departmentClaim }) =>
      rules.every(
        ({ role, department }) =>
          role !== 'department_head' || department !== undefined || departmentClaim !== undefined,
      ),
    'must say which department a department_head heads, by department or departmentClaim',
  );

/** Every variable the product reads, each optional; `.env.example` lists the same ones. */
export const envSchema = z.object({
  /** PostgreSQL 15 or newer. Unset: a local server is started over `CORRIDOR_DATA_DIR`. */
  DATABASE_URL: postgresUrl.optional(),
  /** Connections that one process may hold to it. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(10),
  /** Where the local server keeps its data, and the generated secret lies. */
  CORRIDOR_DATA_DIR: z.string().default('.data'),
  /** Whether a new local store gets the demo company. Off: the first admin is made on the page that the start names. */
  CORRIDOR_DEMO: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .transform((word) => word === 'on'),
  /** Largest file that may be uploaded to be imported, in MiB. */
  CORRIDOR_UPLOAD_MIB: z.coerce.number().int().min(1).max(1_000_000).default(2048),
  /** Port of the web server. */
  PORT: port.default(3000),
  /** Address the web server listens on; `0.0.0.0` lets other machines in. */
  HOST: z.string().default('127.0.0.1'),
  /** Signs the sessions. Unset: `npm start` makes one and keeps it in `CORRIDOR_DATA_DIR`. */
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Hours after which a session ends that nobody uses. */
  SESSION_IDLE_HOURS: z.coerce.number().min(0.1).max(8760).default(12),
  /** Hours after which every session ends, however busy: a week. */
  SESSION_LONGEST_HOURS: z.coerce.number().min(0.1).max(8760).default(168),
  /** The address people type, behind a proxy too. Unset: `http://localhost:PORT`. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  /** Address of an OpenID Connect provider: who is signed in there may be let in here. Unset: passwords alone. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  /** Under which Corridor is known there. */
  OIDC_CLIENT_ID: z.string().optional(),
  /** What Corridor proves itself with there. */
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What is asked of the provider; more where groups come only with a scope of their own. */
  OIDC_SCOPE: z
    .string()
    .regex(/\bopenid\b/, 'must hold openid')
    .default('openid email profile'),
  /** Stands on the button, “Sign in with …”. Unset: the host of the issuer. */
  OIDC_NAME: z.string().max(60).optional(),
  /** JSON: which claims give which role and department. Unset: only who is a user here already is let in, with the role given here. */
  OIDC_MAPPING: claimMapping.optional(),
  /** Whether an address counts as verified that the provider says nothing of (Microsoft Entra). */
  OIDC_TRUST_EMAIL: flag,
  /** Whether passwords open nothing. To get back in without the provider: false, and start again. */
  OIDC_ONLY: flag,
  /** Server that mails are sent by. Unset: mails are kept unsent, and admins read them in the outbox. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host:465' })
    .optional(),
  /** Whom mails come from. Unset: `Corridor <corridor@…>` of the host that people type. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, 'must be an address, such as Corridor <corridor@example.com>')
    .optional(),
  /** Whether webhooks may go to addresses that are not public, and without TLS. */
  WEBHOOK_ALLOW_PRIVATE: flag,
  /** Least important level that is written to the log (standard error). */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Browser for `npm run e2e` and the page benchmark. Unset: looked for in the usual places. */
  CHROMIUM_PATH: z.string().optional(),
  /** A server for the tests, without a database name. Unset: a throwaway one is started. */
  TEST_POSTGRES_URL: postgresUrl.optional(),
});

/** What has to be set together, or not at all. */
const TOGETHER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

export type Env = z.infer<typeof envSchema>;

/** Throws with one line per variable that does not fit. A variable set to nothing counts as unset. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  const faults = parsed.success
    ? missingOf(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Error(`The environment does not fit (see .env.example):\n${faults.join('\n')}`);
}

function missingOf(parsed: Env): string[] {
  const wanted = parsed.OIDC_ONLY || TOGETHER.some((name) => parsed[name] !== undefined);
  return TOGETHER.filter((name) => wanted && parsed[name] === undefined).map(
    (name) => `  ${name}: is missing; single sign-on needs ${TOGETHER.join(', ')}`,
  );
}

// Next reads .env by itself; commands run outside it. Variables that are set already win in both.
if (existsSync('.env')) process.loadEnvFile('.env');

export const env: Env = parseEnv(process.env);
