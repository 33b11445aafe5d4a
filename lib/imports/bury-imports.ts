import { failStaleImports } from '@/db/queries/imports';
import type { Viewer } from '@/lib/auth/viewer';

/** A heart that has not beaten for so long has stopped: six beats were missed. */
const LONGEST_SILENCE = 60_000;

const WORDS =
  'The import was interrupted: its process stopped. Run it again, or send the file again; rows that are in already stay as they are.';

/** Marks imports whose process has died as failed. */
export async function buryImports({ db, now }: Viewer): Promise<void> {
  await failStaleImports(db, new Date(now.getTime() - LONGEST_SILENCE), WORDS);
}
