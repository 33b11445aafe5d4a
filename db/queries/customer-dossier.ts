import { sql } from 'drizzle-orm';
import type { Verdict } from '@/lib/domain/vocabulary';
import type { Db } from '../client';

/** Instants are ISO 8601, days `YYYY-MM-DD`. */
export interface Dossier {
  organisation: string;
  currency: string;
  customer: DossierCustomer;
  purchases: DossierPurchase[];
  contacts: DossierContact[];
  comments: DossierComment[];
}

interface DossierCustomer {
  externalId: string;
  name: string | null;
  email: string | null;
  persona: string | null;
  startedOn: string | null;
  churnedOn: string | null;
  churnReason: string | null;
  mrr: number | null;
  attributes: Record<string, unknown>;
  createdAt: string;
  anonymisedAt: string | null;
}

interface DossierPurchase {
  externalId: string;
  purchasedOn: string;
  amount: number;
  category: string | null;
}

interface DossierContact {
  source: string;
  externalId: string;
  occurredAt: string;
  touchpoint: string;
  touchpointName: string;
  persona: string | null;
  partner: string | null;
  verdict: Verdict | null;
  csat: number | null;
  nps: number | null;
  ces: number | null;
  expectation: number | null;
  reality: number | null;
  sentiment: number | null;
  comment: string | null;
  reason: string | null;
  raw: Record<string, number> | null;
}

interface DossierComment {
  occurredAt: string;
  touchpoint: string;
  comment: string;
  language: string | null;
  sentiment: number | null;
  sentimentComputed: boolean;
  themes: string[];
}

const isoOf = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Everything that is stored of a customer, the earliest first; null where there is none. */
export async function readDossier(db: Db, id: number): Promise<Dossier | null> {
  const [whose] = await db.execute<
    { organisation: string; currency: string; customer: DossierCustomer } & Record<string, unknown>
  >(sql`
    select settings.name as organisation, currency, json_build_object('externalId', c.external_id, 'name', c.name, 'email', c.email,
      'persona', p.slug, 'startedOn', c.started_on, 'churnedOn', c.churned_on, 'churnReason', c.churn_reason, 'mrr', c.mrr,
      'attributes', c.attributes, 'createdAt', ${isoOf('c.created_at')}, 'anonymisedAt', ${isoOf('c.anonymised_at')}) as customer
    from settings, customers c left join personas p on p.id = c.persona_id where c.id = ${id}`);
  if (!whose) return null;
  const purchases = await db.execute<DossierPurchase & Record<string, unknown>>(sql`
    select external_id as "externalId", purchased_on::text as "purchasedOn", amount::float8 as amount, category
    from purchases where customer_id = ${id} order by purchased_on, external_id`);
  const contacts = await db.execute<DossierContact & Record<string, unknown>>(sql`
    select s.slug as source, i.external_id as "externalId", ${isoOf('i.occurred_at')} as "occurredAt", t.slug as touchpoint,
      t.name as "touchpointName", p.slug as persona, partners.slug as partner, i.verdict, i.csat, i.nps, i.ces, i.expectation, i.reality,
      i.sentiment, i.comment, i.reason, i.raw
    from interactions i join sources s on s.id = i.source_id join touchpoints t on t.id = i.touchpoint_id
      left join personas p on p.id = i.persona_id left join partners on partners.id = i.partner_id
    where i.customer_id = ${id} order by i.occurred_at, i.sequence, i.source_id, i.external_id`);
  const comments = await db.execute<DossierComment & Record<string, unknown>>(sql`
    select ${isoOf('v.occurred_at')} as "occurredAt", t.slug as touchpoint, v.comment, v.language, v.sentiment,
      v.sentiment_computed as "sentimentComputed",
      array(select slug from themes where themes.id = any(v.themes) order by slug) as themes
    from interactions i
      join verbatims v on v.source_id = i.source_id and v.external_id = i.external_id join touchpoints t on t.id = v.touchpoint_id
    where i.customer_id = ${id} order by v.occurred_at, v.id`);
  return { ...whose, purchases: [...purchases], contacts: [...contacts], comments: [...comments] };
}
