import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPermission, type Permission } from '@/lib/domain/permissions';

export const ROUTES_FOLDER = 'app/api/v1';

export interface Route {
  /** Below `/api/v1`, as its folder is called. */
  path: string;
  method: 'GET' | 'POST' | 'DELETE';
  permission: Permission;
}

/** Every method of every route below `/api/v1`, with the permission that its declaration names, by path. */
export function findRoutes(): Route[] {
  return readdirSync(ROUTES_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .toSorted((one, other) => (dirname(one) < dirname(other) ? -1 : 1))
    .flatMap((file) => {
      const source = readFileSync(`${ROUTES_FOLDER}/${file}`, 'utf8');
      const path = file.replace(/\/?route\.ts$/, '');
      return [...source.matchAll(/export const ([A-Z]+) = [\s\S]*?permission: '([^']+)'/g)].map(
        ([, method = '', permission = '']) => {
          if (method !== 'GET' && method !== 'POST' && method !== 'DELETE')
            throw new Error(`What is ${method}?`);
          if (!isPermission(permission)) throw new Error(`There is no permission ${permission}.`);
          return { path, method, permission };
        },
      );
    });
}
