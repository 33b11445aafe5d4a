import { expect } from 'playwright/test';
import type { RouteWorld } from '@/tests/route-world';
import { send } from './battery/send';
import { test } from './hostile/house';
import { readMatrix, type Cell } from './hostile/matrix';

/** Enough to keep the server busy. */
const AT_ONCE = 8;

/** What nobody offered, and some would like to have. */
const MORE = { role: 'admin', departmentId: 1, userId: 1, isAdmin: true, '__proto__.role': 'admin' };

/** What was not answered as the matrix says; `origin` is asked. */
async function faultsOf(
  origin: string,
  cells: readonly Cell[],
  world: RouteWorld,
  more?: object,
): Promise<string[]> {
  const faults: string[] = [];
  const waiting = cells.values();
  const work = async () => {
    for (const { route, asker, status } of waiting) {
      const { address, headers, body } = world.requestOf(route, asker);
      const answer = await send(
        { origin },
        {
          method: route.method,
          path: `/api/v1/${address}`,
          headers,
          ...(body !== undefined && { body: more ? JSON.stringify({ ...JSON.parse(body), ...more }) : body }),
        },
      );
      if (answer.status !== status) {
        faults.push(
          `${route.method} ${address} for ${asker}: ${answer.status} instead of ${status} ${answer.text.slice(0, 300)}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

test('the built server answers everybody as the committed matrix says, and what it refuses changes nothing', async ({
  house,
}) => {
  const { origin, company: world, fingerprint } = house.server;
  const cells = readMatrix();
  expect(cells.length).toBeGreaterThan(1400);
  const before = await fingerprint();
  const refused = cells.filter(({ status }) => status >= 400);
  expect(await faultsOf(origin, refused, world)).toEqual([]);
  expect(await fingerprint()).toEqual(before);
  const granted = cells.filter(({ status }) => status < 400);
  const reading = granted.filter(({ route }) => route.method === 'GET');
  expect(await faultsOf(origin, reading, world)).toEqual([]);
  // A field that nobody offered is told of, even where all else fits.
  const sent = granted.filter(({ route, asker }) => asker === 'admin' && route.method !== 'GET');
  const laden = sent.filter((cell) => (world.requestOf(cell.route, 'admin').body ?? '{}') !== '{}');
  expect(laden.length).toBeGreaterThan(15);
  const overloaded = laden.map(({ route, asker }) => ({ route, asker, status: 400 }));
  expect(await faultsOf(origin, overloaded, world, MORE)).toEqual([]);
  // Each of these spoils what it changes.
  const faults: string[] = [];
  for (const cell of granted.filter(({ route }) => route.method !== 'GET')) {
    faults.push(...(await faultsOf(origin, [cell], await world.anew(cell.route.path))));
  }
  expect(faults).toEqual([]);
});
