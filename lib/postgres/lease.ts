import postgres, { type Sql } from 'postgres';
import { asDomainError } from '@/db/errors';

/** A process's claim on a local server, held by a connection: it ends with the process, however that ends. */
export interface Lease {
  /** Nobody else held one when this was taken. */
  alone: boolean;
  /** Gives it back; true when the server runs on for nobody: then nobody else gets a lease until it has stopped. */
  endAndIsLast: () => Promise<boolean>;
  end: () => Promise<void>;
}

const KEY = 7_310_241;

/** Null when the server stops in the meantime. `onLost` tells that it stopped later, without having been asked. */
export async function takeLease(url: string, onLost: () => void): Promise<Lease | null> {
  let held = false;
  const client = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'corridor lease' },
    onclose: () => held && onLost(),
  });
  const end = async () => {
    held = false;
    await client.end({ timeout: 1 });
  };
  const alone = await unlessGone(lock(client));
  if (alone === null) {
    await end();
    return null;
  }
  held = true;
  return {
    alone,
    end,
    endAndIsLast: async () => {
      held = false;
      return (await unlessGone(unlock(client))) ?? false;
    },
  };
}

/** Waits for whoever is about to stop the server, and so falls with it. */
async function lock(client: Sql): Promise<boolean> {
  const alone = await lockAlone(client);
  await client`select pg_advisory_lock_shared(${KEY})`;
  if (alone) await client`select pg_advisory_unlock(${KEY})`;
  return alone;
}

async function unlock(client: Sql): Promise<boolean> {
  await client`select pg_advisory_unlock_shared(${KEY})`;
  return lockAlone(client);
}

async function lockAlone(client: Sql): Promise<boolean> {
  const [row] = await client<{ locked: boolean }[]>`select pg_try_advisory_lock(${KEY}) as locked`;
  return row?.locked === true;
}

async function unlessGone(answer: Promise<boolean>): Promise<boolean | null> {
  try {
    return await answer;
  } catch (error) {
    if (asDomainError(error)?.code === 'unavailable') return null;
    throw error;
  }
}
