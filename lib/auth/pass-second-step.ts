import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Account } from '@/db/queries/accounts';
import { users } from '@/db/schema/users';
import { DomainError } from '@/lib/errors';
import { useRecoveryCode } from './recovery-codes';
import { openSecret, stepOfCode } from './two-step-secret';

/** The password was right, and a code has to follow. */
export class CodeRefused extends DomainError {
  readonly given: boolean;

  constructor(given: boolean) {
    super('unauthenticated', given ? 'The code does not fit.' : 'A code is needed as well.', [
      { path: 'code', message: given ? 'does not fit' : 'is missing' },
    ]);
    this.given = given;
  }
}

export type SecondStep = 'app' | 'recovery_code';

/** How the second step was passed; null: none is asked for. No code passes twice. Throws `CodeRefused`. */
export async function passSecondStep(
  db: Db,
  { id, twoStepSecret }: Account,
  code: string | undefined,
  now: Date,
): Promise<SecondStep | null> {
  if (twoStepSecret === null) return null;
  if (code === undefined) throw new CodeRefused(false);
  if (await useAppCode(db, id, twoStepSecret, code, now)) return 'app';
  if (await useRecoveryCode(db, id, code, now)) return 'recovery_code';
  throw new CodeRefused(true);
}

async function useAppCode(db: Db, id: number, sealed: string, code: string, now: Date): Promise<boolean> {
  const secret = openSecret(sealed);
  const step = secret === null ? null : stepOfCode(secret, code, now);
  if (step === null) return false;
  const taken = await db
    .update(users)
    .set({ twoStepUsed: step })
    .where(and(eq(users.id, id), or(isNull(users.twoStepUsed), lt(users.twoStepUsed, step))))
    .returning({ id: users.id });
  return taken.length > 0;
}
