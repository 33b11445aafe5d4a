import {
  IconLayoutDashboard,
  IconMessages,
  IconMapPins,
  IconTableImport,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '@/lib/domain/permissions';

interface Destination {
  href: string;
  label: string;
  permission: Permission;
  icon: Icon;
}

/** Where one can go, in the order of the menu. */
export const DESTINATIONS: readonly Destination[] = [
  { href: '/', label: 'Overview', permission: 'metrics.read', icon: IconLayoutDashboard },
  { href: '/touchpoints', label: 'Touchpoints', permission: 'metrics.read', icon: IconMapPins },
  { href: '/feedback', label: 'Feedback', permission: 'metrics.read', icon: IconMessages },
  { href: '/imports', label: 'Imports', permission: 'imports.read', icon: IconTableImport },
];

export function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
