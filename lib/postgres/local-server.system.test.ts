import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onServer } from '@/lib/postgres/databases';
import { openLocalServer, type LocalServer } from '@/lib/postgres/local-server';

let home: string;
let opened: LocalServer[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'corridor-home-'));
  chmodSync(home, 0o755);
  opened = [];
});

afterEach(async () => {
  for (const server of opened) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function open(onLost = () => {}): Promise<LocalServer> {
  // PostgreSQL's processes are killed here, not the machine.
  const server = await openLocalServer(join(home, 'data'), { onLost, durable: false });
  opened.push(server);
  return server;
}

const pidFile = () => join(home, 'data/postgres/cluster/postmaster.pid');
const processOf = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

async function kept(server: LocalServer): Promise<number> {
  return onServer(server.urlOf('postgres'), async (client) => (await client`select from kept`).length);
}

async function keepOne(server: LocalServer): Promise<void> {
  await onServer(server.urlOf('postgres'), async (client) => {
    await client`create table if not exists kept ()`;
    await client`insert into kept default values`;
  });
}

describe('the local server', () => {
  test('keeps its data and its address from one start to the next', async () => {
    const first = await open();
    await keepOne(first);
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);
    const second = await open();
    expect(second.urlOf('postgres')).toBe(first.urlOf('postgres'));
    expect(await kept(second)).toBe(1);
  });

  test('asks for the password', async () => {
    const url = new URL((await open()).urlOf('postgres'));
    url.password = 'guess';
    await expect(onServer(url.href, (client) => client`select`)).rejects.toThrow(
      /password authentication failed/,
    );
  });

  test('loses nothing when it is killed, and tells so', async () => {
    let lost = false;
    const first = await open(() => (lost = true));
    await keepOne(first);
    process.kill(processOf(), 'SIGKILL');
    await vi.waitFor(() => expect(lost).toBe(true));
    const second = await open();
    expect(await kept(second)).toBe(1);
  });

  test('is one server for processes that start at the same moment', async () => {
    const servers = await Promise.all([open(), open(), open(), open()]);
    expect(new Set(servers.map((server) => server.urlOf('postgres'))).size).toBe(1);
  });

  test('runs on until the last of its users leaves', async () => {
    const first = await open();
    const second = await open();
    await first.stop();
    await keepOne(second);
    await second.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  test('is left running by a command that found it running for nobody', async () => {
    await leftBehind();
    const process = processOf();
    const command = await open();
    await command.leaveAsFound();
    expect(processOf()).toBe(process);
    await open();
  });

  test('is stopped by a command that started it', async () => {
    const command = await open();
    await command.leaveAsFound();
    expect(existsSync(pidFile())).toBe(false);
  });

  test('is started again while the last user of the former one leaves', async () => {
    const first = await open();
    await keepOne(first);
    for (const delayMs of [0, 40, 80, 120]) {
      const [, next] = await Promise.all([opened.at(-1)?.stop(), pause(delayMs).then(() => open())]);
      expect(await kept(next)).toBe(1);
    }
  });

  test('starts although the process it was is somebody else by now', async () => {
    const first = await open();
    await keepOne(first);
    const left = readFileSync(pidFile(), 'utf8').replace(/^\d+/, String(process.ppid));
    await first.stop();
    writeFileSync(pidFile(), left);
    expect(await kept(await open())).toBe(1);
  });

  test('starts over a copy of a folder whose original is in use', async () => {
    const first = await open();
    await keepOne(first);
    await onServer(first.urlOf('postgres'), (client) => client`checkpoint`);
    const original = home;
    home = `${original}-copy`;
    cpSync(original, home, { recursive: true });
    const copy = await open();
    await keepOne(copy);
    expect([await kept(first), await kept(copy)]).toEqual([1, 2]);
    await copy.stop();
    await first.stop();
    rmSync(original, { recursive: true });
  });
});

/** A server whose only user was killed. */
async function leftBehind(): Promise<void> {
  const script = `
    import { openLocalServer } from '@/lib/postgres/local-server';
    await openLocalServer(${JSON.stringify(join(home, 'data'))}, { durable: false });
    process.kill(process.pid, 'SIGKILL');`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]).catch(
    () => {},
  );
}
