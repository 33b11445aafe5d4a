import type { Role } from '@/lib/domain/vocabulary';

export interface DemoSignIn {
  role: Role;
  email: string;
  password: string;
}

/** One per role, for the terminal, the README and the tests. Of an invented company: published on purpose. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  { role: 'executive', email: 'executive@northwind.example', password: 'northwind-executive' },
  { role: 'department_head', email: 'billing@northwind.example', password: 'northwind-billing' },
  { role: 'admin', email: 'admin@northwind.example', password: 'northwind-admin' },
];

/** Who works at the demo company; department heads sign in with `northwind-<name>` too. */
export const DEMO_USERS = [
  { email: 'executive@northwind.example', name: 'Ingrid Solheim', role: 'executive' },
  { email: 'admin@northwind.example', name: 'Noor Haddad', role: 'admin' },
  {
    email: 'billing@northwind.example',
    name: 'Tomasz Zieliński',
    role: 'department_head',
    department: 'finance-billing',
  },
  {
    email: 'service@northwind.example',
    name: 'Ayşe Brandt',
    role: 'department_head',
    department: 'customer-service',
  },
  {
    email: 'logistics@northwind.example',
    name: 'Pieter de Groot',
    role: 'department_head',
    department: 'logistics',
  },
] as const satisfies readonly { email: string; name: string; role: Role; department?: string }[];

/** The word before the @ is the end of the password. */
export function demoPassword(email: string): string {
  return `northwind-${email.slice(0, email.indexOf('@'))}`;
}
