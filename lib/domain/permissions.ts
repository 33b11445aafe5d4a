import { markdownTable } from './markdown-table';
import { ROLES, type Role } from './vocabulary';

interface Rule {
  allows: string;
  roles: readonly Role[];
}

/** Who may do what. Deny by default: a permission that is not in the table does not exist. */
export const PERMISSIONS = {
  'metrics.read': {
    allows: 'Read dashboards, touchpoints, exports and reports',
    roles: ['executive', 'department_head', 'admin'],
  },
  'customers.read': {
    allows: 'Read the names and e-mail addresses of customers',
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
  'jobs.read': { allows: 'Read the list of background jobs', roles: ['admin'] },
  'jobs.retry': { allows: 'Run a failed background job again', roles: ['admin'] },
  'issues.read': {
    allows: 'Read issues, their evidence and their timeline',
    roles: ['executive', 'department_head', 'admin'],
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
  'imports.read': { allows: 'Read the list of imports, their progress and rejected rows', roles: ['admin'] },
  'imports.run': { allows: 'Import a file, also as a dry run', roles: ['admin'] },
  'imports.undo': { allows: 'Undo a whole import', roles: ['admin'] },
  'profile.manage': {
    allows: 'See and change the own account: name, password, two-step sign-in',
    roles: ['executive', 'department_head', 'admin'],
  },
  'users.manage': {
    allows: 'Invite, add, change and deactivate people who may sign in, and end their sessions',
    roles: ['admin'],
  },
  'departments.manage': { allows: 'Add, rename, merge and retire departments', roles: ['admin'] },
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

/** docs/permissions.md, so that a widened gate shows up as a diff. */
export function renderPermissions(): string {
  const heading = ['Permission', 'Allows', ...ROLES.map((role) => ROLE_WORDS[role])];
  const rows = Object.entries<Rule>(PERMISSIONS).map(([name, { allows, roles }]) =>
    [`\`${name}\``, allows].concat(ROLES.map((role) => (roles.includes(role) ? 'yes' : 'no'))),
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
