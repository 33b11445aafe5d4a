import {
  IconAlertSquareRounded,
  IconBuilding,
  IconCalendarTime,
  IconHistory,
  IconSettings,
  IconSitemap,
  IconUserCog,
  IconUserShield,
  IconFlag,
  IconHeartHandshake,
  IconLayoutDashboard,
  IconKey,
  IconListCheck,
  IconMail,
  IconMapPins,
  IconMessages,
  IconRoute,
  IconRouteAltLeft,
  IconTableImport,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
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
  { href: '/issues', label: 'Issues', permission: 'issues.read', icon: IconAlertSquareRounded },
  { href: '/journeys', label: 'Journeys', permission: 'metrics.read', icon: IconRoute },
  { href: '/touchpoints', label: 'Touchpoints', permission: 'metrics.read', icon: IconMapPins },
  { href: '/personas', label: 'Personas', permission: 'metrics.read', icon: IconUsers },
  { href: '/feedback', label: 'Feedback', permission: 'feedback.read', icon: IconMessages },
  { href: '/departments', label: 'Departments', permission: 'metrics.read', icon: IconBuilding },
  { href: '/partners', label: 'Partners', permission: 'metrics.read', icon: IconHeartHandshake },
  { href: '/imports', label: 'Imports', permission: 'imports.read', icon: IconTableImport },
  { href: '/calendar', label: 'Business hours', permission: 'calendar.manage', icon: IconCalendarTime },
  { href: '/rules', label: 'Flag rules', permission: 'rules.manage', icon: IconFlag },
  { href: '/outbox', label: 'Outbox', permission: 'mails.read', icon: IconMail },
  { href: '/webhooks', label: 'Webhooks', permission: 'webhooks.manage', icon: IconWebhook },
  { href: '/jobs', label: 'Jobs', permission: 'jobs.read', icon: IconListCheck },
];

/** What admins see beside it, under a heading of its own. */
export const ADMIN_DESTINATIONS: readonly Destination[] = [
  { href: '/admin/users', label: 'Users', permission: 'users.manage', icon: IconUserCog },
  { href: '/admin/departments', label: 'Organisation', permission: 'departments.manage', icon: IconSitemap },
  { href: '/admin/journeys', label: 'Edit journeys', permission: 'journeys.manage', icon: IconRouteAltLeft },
  { href: '/admin/personas', label: 'Persona rules', permission: 'personas.manage', icon: IconUsersGroup },
  { href: '/admin/sources', label: 'Sources', permission: 'sources.manage', icon: IconKey },
  {
    href: '/admin/customers',
    label: 'Customers’ data',
    permission: 'customers.manage',
    icon: IconUserShield,
  },
  { href: '/admin/settings', label: 'Settings', permission: 'settings.manage', icon: IconSettings },
  { href: '/admin/audit', label: 'Audit log', permission: 'audit.read', icon: IconHistory },
];

export function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
