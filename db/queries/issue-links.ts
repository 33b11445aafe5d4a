import { and, eq, or } from 'drizzle-orm';
import type { LinkKind } from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { issueLinks, issues } from '../schema/issues';

interface LinkEnds {
  issue: number;
  other: number;
  kind: LinkKind;
}

export async function findTitle(tx: Db, number: number): Promise<string | null> {
  const [found] = await tx.select({ title: issues.title }).from(issues).where(eq(issues.number, number));
  return found?.title ?? null;
}

/** Whether the two are linked so, from either side. */
export async function hasLink(tx: Db, link: LinkEnds): Promise<boolean> {
  const found = await tx.select({ issue: issueLinks.issue }).from(issueLinks).where(eitherWay(link)).limit(1);
  return found.length > 0;
}

export async function insertLink(tx: Db, link: LinkEnds): Promise<void> {
  await tx.insert(issueLinks).values(link);
}

/** False where there was none. */
export async function deleteLink(tx: Db, link: LinkEnds): Promise<boolean> {
  const deleted = await tx.delete(issueLinks).where(eitherWay(link)).returning({ issue: issueLinks.issue });
  return deleted.length > 0;
}

const eitherWay = ({ issue, other, kind }: LinkEnds) =>
  and(
    eq(issueLinks.kind, kind),
    or(
      and(eq(issueLinks.issue, issue), eq(issueLinks.other, other)),
      and(eq(issueLinks.issue, other), eq(issueLinks.other, issue)),
    ),
  );
