import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** When a journey was last mined, and from how much. */
export interface MinedAt {
  /** ISO. */
  minedAt: string;
  interactions: number;
  /** Whether customers or contacts have changed since. */
  stale: boolean;
}

export interface RecalledAnswer<Answer> {
  /** Null: never mined. */
  mined: MinedAt | null;
  /** Of the store. */
  revision: number;
  /** Null: to be worked out. */
  answer: Answer | null;
}

/** What is kept of an answer that was read from the mined tallies as they are now. `question` holds all that it depends on besides them. */
export async function recallAnswer<Answer>(
  db: Db,
  journeyId: number,
  question: string,
): Promise<RecalledAnswer<Answer>> {
  const [row] = await db.execute<RecalledAnswer<Answer> & Record<string, unknown>>(sql`
    select s.revision::float8 as revision,
      case when m.journey_id is not null then json_build_object('minedAt', m.mined_at, 'interactions', m.interactions,
        'stale', m.revision <> s.revision) end as mined,
      (select value from stored_readings r where r.revision = s.revision
        and r.key = ${PREFIX}::text || ${question} || ' @' || to_json(m.mined_at)::text) as answer
    from settings s left join journey_minings m on m.journey_id = ${journeyId} where s.id = 1`);
  if (!row) throw new Error('The settings have no row');
  return row;
}

export interface KeptAnswer {
  question: string;
  /** Of what it was worked out from. */
  mined: MinedAt;
  revision: number;
}

/** Keeps an answer until the journey is mined again or the store changes. */
export async function keepAnswer(
  db: Db,
  { question, mined, revision }: KeptAnswer,
  answer: unknown,
): Promise<void> {
  await db.execute(sql`
    insert into stored_readings (key, revision, value, computed_at)
    values (${PREFIX}::text || ${question} || ' @' || to_json(${mined.minedAt}::text)::text, ${revision}::bigint, ${JSON.stringify(answer)}::text::jsonb, now())
    on conflict (key) do update
      set revision = excluded.revision, value = excluded.value, computed_at = excluded.computed_at
      where stored_readings.revision <= excluded.revision`);
}

/** What was worked out from tallies that are no more. A row that somebody else is deleting is passed over: waiting for it could deadlock. */
export async function forgetAnswers(tx: Db): Promise<void> {
  await tx.execute(sql`
    delete from stored_readings where key in (
      select key from stored_readings where starts_with(key, ${PREFIX}) for update skip locked)`);
}

const PREFIX = 'flows ';
