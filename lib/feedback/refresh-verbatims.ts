import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  deleteUntoldVerbatims,
  listUnlaidComments,
  updateVerbatimRevenue,
  writeVerbatims,
  type ReadComment,
  type ToldComment,
} from '@/db/queries/lay-verbatims';
import { readTimezone } from '@/db/queries/read-timezone';
import { recountThemes } from '@/db/queries/theme-tallies';
import {
  claimVerbatimMonth,
  listStaleVerbatimMonths,
  lockForVerbatims,
  settleVerbatimMonth,
} from '@/db/queries/verbatim-months';
import type { Day } from '@/lib/domain/day';
import { readRecipe, type Recipe } from './read-recipe';
import { seedThemes } from './seed-themes';

export interface VerbatimProgress {
  /** The first day of the month (UTC) that was just laid out. */
  month: Day;
  done: number;
  of: number;
}

export interface VerbatimOptions {
  now: Date;
  onProgress?: (progress: VerbatimProgress) => void;
}

export interface VerbatimCounts {
  /** Months that are good now. */
  months: number;
  /** Comments laid out anew or again. */
  laid: number;
  /** Comments that are no longer told. */
  removed: number;
}

/** A month that a writer holds is passed over; when it is still at it after so many tries, its own refresh will follow. */
const ROUNDS = 3;
/** Some megabytes of text; what is done is kept when the process dies. */
const LAID_AT_A_TIME = 10_000;
/** From so many on the planner is told. */
const WORTH_AN_ANALYSIS = 5000;

/**
 * Brings the comments laid out for searching, their tone and themes, and the tallies of these in line with the interactions: only what has
 * changed, or everything where the dictionary or the language has. Idempotent, safe beside writers and other refreshers, and cheap when nothing
 * is new. Reading comments takes time and holds nothing that a writer waits for; only the last look at a month does.
 */
export async function refreshVerbatims(db: Db, { onProgress }: VerbatimOptions): Promise<VerbatimCounts> {
  await seedThemes(db);
  const recipe = await readRecipe(db);
  const counts = { months: 0, laid: 0, removed: 0 };
  let months = await listStaleVerbatimMonths(db, recipe.id);
  for (let round = 0; round < ROUNDS && months.length > 0; round += 1) {
    for (const [index, month] of months.entries()) {
      await layMonth(db, month, recipe, counts);
      onProgress?.({ month, done: index + 1, of: months.length });
    }
    months = await listStaleVerbatimMonths(db, recipe.id);
  }
  await db.transaction(async (tx) => {
    await lockForVerbatims(tx);
    await updateVerbatimRevenue(tx);
  });
  if (counts.laid >= WORTH_AN_ANALYSIS) await db.execute(sql`analyze verbatims, theme_tallies`);
  return counts;
}

async function layMonth(db: Db, month: Day, recipe: Recipe, counts: VerbatimCounts): Promise<void> {
  for (;;) {
    const laid = await db.transaction(async (tx) => {
      await lockForVerbatims(tx);
      return layBatch(tx, month, recipe);
    });
    counts.laid += laid;
    if (laid < LAID_AT_A_TIME) break;
  }
  await db.transaction(async (tx) => {
    await lockForVerbatims(tx);
    if (!(await claimVerbatimMonth(tx, month))) return;
    // What came in since; in one go, so that the mark stands for all of it.
    for (;;) {
      const laid = await layBatch(tx, month, recipe);
      counts.laid += laid;
      if (laid < LAID_AT_A_TIME) break;
    }
    counts.removed += await deleteUntoldVerbatims(tx, month);
    await recountThemes(tx, month, await readTimezone(tx));
    await settleVerbatimMonth(tx, month, recipe.id);
    counts.months += 1;
  });
}

async function layBatch(tx: Db, month: Day, recipe: Recipe): Promise<number> {
  const told = await listUnlaidComments(tx, month, recipe.id, LAID_AT_A_TIME);
  if (told.length > 0) {
    const read = told.map((comment) => readComment(comment, recipe));
    await writeVerbatims(tx, read, { recipe: recipe.id, language: recipe.language });
  }
  return told.length;
}

function readComment(told: ToldComment, { detect, score, match }: Recipe): ReadComment {
  const language = detect(told.comment);
  return {
    ...told,
    sentiment: told.sentiment ?? score(told.comment, language),
    sentimentComputed: told.sentiment === null,
    language,
    themes: match(told.comment),
  };
}
