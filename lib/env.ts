import { existsSync } from 'node:fs';
import { z } from 'zod';

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/name',
});
const port = z.coerce.number().int().min(1).max(65_535);

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
  /** The address people type, behind a proxy too. Unset: `http://localhost:PORT`. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
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
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((word) => word === 'true'),
  /** Least important level that is written to the log (standard error). */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Browser for `npm run e2e` and the page benchmark. Unset: looked for in the usual places. */
  CHROMIUM_PATH: z.string().optional(),
  /** A server for the tests, without a database name. Unset: a throwaway one is started. */
  TEST_POSTGRES_URL: postgresUrl.optional(),
});

export type Env = z.infer<typeof envSchema>;

/** Throws with one line per variable that does not fit. A variable set to nothing counts as unset. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The environment does not fit (see .env.example):\n${faults.join('\n')}`);
}

// Next reads .env by itself; commands run outside it. Variables that are set already win in both.
if (existsSync('.env')) process.loadEnvFile('.env');

export const env: Env = parseEnv(process.env);
