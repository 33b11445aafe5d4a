import { test as base } from 'playwright/test';
import { makeRouteWorld, type RouteWorld } from '@/tests/route-world';
import { BATTERY_SECRET, openServerOver, type BatteryServer } from '../battery/open-server';
import { makePerson, type Person } from './cast';

export interface House {
  server: BatteryServer<RouteWorld>;
  head: Person;
  executive: Person;
}

/** A server of its own over the company of the route matrix, where only the public may be called, with a head of finance and an executive more. */
export const test = base.extend<object, { house: House }>({
  house: [
    async ({ browserName: _any }, use) => {
      const server = await openServerOver((store) => makeRouteWorld(store, BATTERY_SECRET));
      const head = await makePerson(server, 'Fatima', 'department_head', 'finance');
      const executive = await makePerson(server, 'Eve', 'executive', null);
      await use({ server, head, executive });
      await server.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** Asking as somebody, or as nobody. */
export const as = ({ server }: House, person: Person | null) => ({
  origin: server.origin,
  cookie: person?.cookie ?? '',
});
