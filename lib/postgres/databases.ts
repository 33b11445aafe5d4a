import postgres, { type Sql } from 'postgres';

/** The database of the app on a local server. */
export const DATABASE = 'corridor';

/** Makes the database unless it is there already, be it since a moment ago. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await onServer(adminUrl, async (client) => {
    const found = await client`select from pg_database where datname = ${name}`;
    if (found.length > 0) return;
    await client`create database ${client(name)}`.catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  });
}

/** Cuts off whoever is connected. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await onServer(adminUrl, (client) => client`drop database if exists ${client(name)} with (force)`);
}

/** One connection, for as long as it takes. */
export async function onServer<T>(adminUrl: string, run: (client: Sql) => Promise<T>): Promise<T> {
  const client = postgres(adminUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await run(client);
  } finally {
    await client.end({ timeout: 5 });
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code);
}
