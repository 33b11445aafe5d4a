import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { requireSignedIn } from '@/lib/auth/require-viewer';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, role, viewing } = await requireSignedIn();
  return (
    <Shell
      name={name}
      role={role}
      viewing={viewing && { departmentName: viewing.departmentName, until: viewing.until.toISOString() }}
    >
      {children}
    </Shell>
  );
}
