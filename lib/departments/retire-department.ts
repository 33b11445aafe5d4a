import { eq } from 'drizzle-orm';
import { readHoldings, type DepartmentHoldings } from '@/db/queries/managed-departments';
import { departments } from '@/db/schema/departments';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { lockDepartment } from './lock-department';

/** As many as a sentence bears. */
const NAMED = 5;

/** Takes a department off every list; what it did stays. Throws `conflict`, naming what leans on it, and `not_found`. */
export async function retireDepartment(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const { id, retiredAt } = await lockDepartment(tx, slug);
    if (retiredAt !== null) return;
    const [held] = await readHoldings(tx, slug);
    const owned = held ? whatIsOwned(held) : [];
    if (held && owned.length > 0) {
      throw new DomainError(
        'conflict',
        `${held.name} still has ${owned.join(', and ')}. Give them to another department, or merge it into one.`,
      );
    }
    await tx.update(departments).set({ retiredAt: viewer.now }).where(eq(departments.id, id));
    await recordAudit(tx, viewer, { action: 'department.retire', subject: `department:${slug}` });
  });
}

function whatIsOwned({ touchpoints, openIssues, heads }: DepartmentHoldings): string[] {
  const parts: readonly [string, readonly string[]][] = [
    ['the touchpoint', touchpoints.map(({ name }) => name)],
    ['the open issue', openIssues.map((number) => `#${number}`)],
    ['the head', heads.map(({ name }) => name)],
  ];
  return parts.flatMap(([noun, names]) => (names.length === 0 ? [] : [listed(noun, names)]));
}

function listed(noun: string, names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${noun}${names.length === 1 ? '' : 's'} ${shown}${more}`;
}
