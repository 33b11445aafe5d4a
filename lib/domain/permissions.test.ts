import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { can, KEY_SCOPES, may, PERMISSIONS, renderPermissions, type Permission } from './permissions';
import { ROLES } from './vocabulary';

const names = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS);

test('the committed matrix is the one the program enforces', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(renderPermissions());
});

describe.each(names)('%s', (permission) => {
  test('is called area.verb', () => expect(permission).toMatch(/^[a-z_]+\.[a-z_]+$/));

  test('is open to the admin', () => expect(can('admin', permission)).toBe(true));

  test('is open to those roles only that the table names', () => {
    const { roles }: { roles: readonly string[] } = PERMISSIONS[permission];
    expect(ROLES.filter((role) => can(role, permission))).toEqual(
      ROLES.filter((role) => roles.includes(role)),
    );
  });
});

test.each([
  ['executive', 'metrics.read', true],
  ['department_head', 'metrics.read', true],
  ['executive', 'imports.run', false],
  ['department_head', 'imports.run', false],
  ['department_head', 'imports.undo', false],
  ['executive', 'users.manage', false],
] as const)('the %s and %s: %s', (role, permission, allowed) => {
  expect(can(role, permission)).toBe(allowed);
});

describe('an API key', () => {
  test.each(names)('that carries another permission may not %s', (permission) => {
    const others = names.filter((name) => name !== permission);
    expect(may({ role: 'admin', scopes: others }, permission)).toBe(false);
    expect(may({ role: 'executive', scopes: [permission] }, permission)).toBe(true);
  });

  test('can carry nothing that changes people, rules, settings or customers', () => {
    expect(KEY_SCOPES).not.toHaveLength(0);
    expect(KEY_SCOPES.filter((scope) => /manage|users|profile|audit/.test(scope))).toEqual([]);
  });
});

test('looking as another permits what both may, and nothing that either may not', () => {
  for (const role of ROLES) {
    for (const ownRole of ROLES) {
      const both = names.filter((name) => can(role, name) && can(ownRole, name));
      expect(names.filter((name) => may({ role, viewing: { ownRole } }, name))).toEqual(both);
    }
  }
});
