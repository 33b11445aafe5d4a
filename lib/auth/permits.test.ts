import { expect, test } from 'vitest';
import { can, PERMISSIONS, type Permission } from '@/lib/domain/permissions';
import { ROLES } from '@/lib/domain/vocabulary';
import { permits } from './permits';

const permissions = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS);
const until = new Date('2026-03-29T02:30:00Z');

test('looking as another permits what both may, and nothing that either may not', () => {
  for (const role of ROLES) {
    for (const ownRole of ROLES) {
      const viewing = { ownRole, departmentName: null, until };
      const both = permissions.filter((name) => can(role, name) && can(ownRole, name));
      expect(permissions.filter((name) => permits({ role, viewing }, name))).toEqual(both);
    }
  }
});
