import { readFileSync } from 'node:fs';
import { ASKERS, type Asker } from '@/tests/route-world';
import { findRoutes, type Route } from '@/tests/find-routes';

/** One field of docs/route-roles.md. */
export interface Cell {
  route: Route;
  asker: Asker;
  status: number;
}

const FIRST_ASKER = 3;

/** The committed matrix; throws unless it has a row for every route that there is, and for no other. */
export function readMatrix(): Cell[] {
  const [heading = [], , ...rows] = readFileSync('docs/route-roles.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const columns = heading.slice(FIRST_ASKER).map((name) => name.toLowerCase());
  if (columns.join() !== ASKERS.join()) throw new Error(`The matrix is about ${columns.join()}.`);
  const routes = findRoutes();
  const declared = routes.map(({ method, path, permission }) => [
    method,
    `\`/${path}\``,
    `\`${permission}\``,
  ]);
  const named = rows.map((row) => row.slice(0, FIRST_ASKER));
  const missing = declared.find((row) => !named.some((other) => other.join() === row.join()));
  if (missing) throw new Error(`docs/route-roles.md has no row ${missing.join(' ')}.`);
  if (named.length !== declared.length)
    throw new Error('docs/route-roles.md has rows for routes that are gone.');
  return routes.flatMap((route) => {
    const row = rows.find((cells) => cells[0] === route.method && cells[1] === `\`/${route.path}\``) ?? [];
    return ASKERS.map((asker, index) => ({ route, asker, status: Number(row[FIRST_ASKER + index]) }));
  });
}
