import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { recoveryCodes } from '@/db/schema/users';
import { hashWord } from './hash-word';
import { makeWord } from './make-password';

/** As many as fit on a slip of paper. */
const CODES = 10;

/** Puts new codes in the place of the old ones, and shows them this once. */
export async function renewRecoveryCodes(tx: Db, userId: number): Promise<string[]> {
  // 80 bits each.
  const codes = Array.from({ length: CODES }, () => makeWord(4, 4));
  await forgetRecoveryCodes(tx, userId);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashOf(code) })));
  return codes;
}

export async function forgetRecoveryCodes(tx: Db, userId: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

/** Whether it was one that had not been used; it is used then, by one of those who come at once. */
export async function useRecoveryCode(tx: Db, userId: number, code: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashOf(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  return used.length > 0;
}

/** However it was typed. */
function hashOf(code: string): string {
  return hashWord(code.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
}
