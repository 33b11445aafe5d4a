import type { ReactNode } from 'react';
import { requireViewer } from '@/lib/auth/require-viewer';

/** Refuses before the skeleton is sent, so that the answer is a 403 by its status too; every page asks again for itself. */
export default async function ImportsLayout({ children }: { children: ReactNode }) {
  await requireViewer('imports.read');
  return children;
}
