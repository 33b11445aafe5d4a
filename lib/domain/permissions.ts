import { markdownTable } from './markdown-table';
import { ROLES, type Role } from './vocabulary';

interface Rule {
  allows: string;
  roles: readonly Role[];
  /** Whether an API key may carry it. */
  key?: true;
}

/** Who may do what. Deny by default: a permission that is not in the table does not exist. */
export const PERMISSIONS = {
  'metrics.read': {
    allows: 'Read dashboards, touchpoints, exports and reports',
    roles: ['executive', 'department_head', 'admin'],
    key: true,
  },
  'feedback.read': {
    allows: 'Search what customers wrote, and take it away',
    roles: ['executive', 'department_head', 'admin'],
    key: true,
  },
  'customers.read': {
    allows: 'Read the names and e-mail addresses of customers, where comments and paths are read',
    roles: ['admin'],
    key: true,
  },
  'customers.manage': {
    allows: 'Look a customer up, take away all that is known of one, anonymise one',
    roles: ['admin'],
  },
  'touchpoints.annotate': {
    allows: 'Note on the charts of a touchpoint what happened there; a department head, of own touchpoints',
    roles: ['department_head', 'admin'],
  },
  'touchpoints.assess': {
    allows: 'Estimate what customers say of a touchpoint; a department head, of own touchpoints',
    roles: ['department_head', 'admin'],
  },
  'themes.manage': {
    allows: 'Change the dictionary of themes that comments are sorted by',
    roles: ['admin'],
  },
  'personas.assign': { allows: 'Assign customers to personas anew', roles: ['admin'] },
  'personas.manage': {
    allows: 'Change personas: their stories, their rules, their order, and go back to an earlier version',
    roles: ['admin'],
  },
  'jobs.read': { allows: 'Read the list of background jobs', roles: ['admin'], key: true },
  'jobs.retry': { allows: 'Run a failed background job again', roles: ['admin'] },
  'issues.read': {
    allows: 'Read issues, their evidence and their timeline',
    roles: ['executive', 'department_head', 'admin'],
    key: true,
  },
  'issues.raise': {
    allows: 'Raise an issue by hand',
    roles: ['executive', 'department_head', 'admin'],
  },
  'issues.comment': {
    allows: 'Comment on an issue, watch it',
    roles: ['executive', 'department_head', 'admin'],
  },
  'issues.work': {
    allows:
      'Acknowledge, assign, plan, resolve, dismiss, merge and reopen issues; a department head, own ones',
    roles: ['department_head', 'admin'],
  },
  'issues.hand_over': {
    allows:
      'Hand an issue to another department, with a reason, and accept or decline one; a department head, for the own department',
    roles: ['department_head', 'admin'],
  },
  'issues.customers': {
    allows: 'Read who the customers behind an issue are; a department head, of own issues',
    roles: ['department_head', 'admin'],
  },
  'rules.read': {
    allows: 'Read the rules by which flags are raised, and the runs of detection',
    roles: ['executive', 'department_head', 'admin'],
    key: true,
  },
  'rules.manage': { allows: 'Change the rules by which flags are raised, run detection', roles: ['admin'] },
  'calendar.manage': {
    allows: 'Change business hours, holidays and the time that each severity is given',
    roles: ['admin'],
  },
  'notices.read': {
    allows: 'Read own notices and choose what to be told of',
    roles: ['executive', 'department_head', 'admin'],
  },
  'mails.read': { allows: 'Read what was mailed, or could not be, and send it again', roles: ['admin'] },
  'webhooks.manage': {
    allows: 'Add, change and remove outbound webhooks, read their deliveries',
    roles: ['admin'],
  },
  'imports.read': {
    allows: 'Read the list of imports, their progress and rejected rows',
    roles: ['admin'],
    key: true,
  },
  'imports.run': { allows: 'Import a file, also as a dry run', roles: ['admin'], key: true },
  'imports.undo': { allows: 'Undo a whole import', roles: ['admin'], key: true },
  'profile.manage': {
    allows: 'See and change the own account: name, password, two-step sign-in',
    roles: ['executive', 'department_head', 'admin'],
  },
  'users.manage': {
    allows: 'Invite, add, change and deactivate people who may sign in, and end their sessions',
    roles: ['admin'],
  },
  'users.view_as': {
    allows: 'Look at everything as a role or a department would, without changing anything',
    roles: ['admin'],
  },
  'departments.manage': { allows: 'Add, rename, merge and retire departments', roles: ['admin'] },
  'journeys.manage': {
    allows: 'Edit, publish and restore journeys; retire and merge touchpoints',
    roles: ['admin'],
  },
  'sources.manage': {
    allows: 'See the sources that data comes from; make and revoke API keys',
    roles: ['admin'],
  },
  'settings.manage': {
    allows: 'Change the settings of the organisation, how long contacts are kept among them',
    roles: ['admin'],
  },
  'checklist.read': { allows: 'See how far a new store has come, and put that away', roles: ['admin'] },
  'audit.read': { allows: 'Read the audit log and take it away as CSV', roles: ['admin'] },
} as const satisfies Record<string, Rule>;

/** All that somebody may do who has yet to choose a password. */
export const OWN_PERMISSION = 'profile.manage';

export type Permission = keyof typeof PERMISSIONS;

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  executive: 'Executive',
  department_head: 'Department head',
  admin: 'Admin',
};

export function can(role: Role, permission: Permission): boolean {
  const { roles }: Rule = PERMISSIONS[permission];
  return roles.includes(role);
}

/** Somebody with a role, perhaps looking as somebody of another, or a program whose key carries just these permissions. */
interface Actor {
  role: Role;
  scopes?: readonly Permission[];
  viewing?: { ownRole: Role };
}

/** Whether somebody, or a program with a key, holds the permission. Who looks as somebody else may do what both may: that never opens anything. */
export function may({ role, scopes, viewing }: Actor, permission: Permission): boolean {
  if (scopes !== undefined) return scopes.includes(permission);
  return can(role, permission) && (viewing === undefined || can(viewing.ownRole, permission));
}

/** What an API key may carry, in the order of the table. Never what changes people, rules or settings. */
export const KEY_SCOPES: readonly Permission[] = Object.entries<Rule>(PERMISSIONS).flatMap(
  ([name, { key }]) => (key && isPermission(name) ? [name] : []),
);

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSIONS, name);
}

/** docs/permissions.md, so that a widened gate shows up as a diff. */
export function renderPermissions(): string {
  const heading = ['Permission', 'Allows', ...ROLES.map((role) => ROLE_WORDS[role]), 'API key'];
  const rows = Object.entries<Rule>(PERMISSIONS).map(([name, { allows, roles, key }]) =>
    [`\`${name}\``, allows].concat(
      ROLES.map((role) => (roles.includes(role) ? 'yes' : 'no')),
      key ? 'can carry it' : 'no',
    ),
  );
  return [
    '# Permissions',
    'Rendered from `lib/domain/permissions.ts` by `npx tsx scripts/render-docs.ts`; do not edit by hand.',
    'Deny by default: what the table does not allow, nobody may do. Whoever holds the machine acts as an admin through `npm run corridor`.',
    markdownTable([heading, ...rows]),
  ]
    .join('\n\n')
    .concat('\n');
}
