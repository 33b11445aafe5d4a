import { everyTouchpoint, type Directory } from '@/db/queries/directory';
import { splitHits, type VerbatimRow } from '@/db/queries/read-verbatims';
import type { Theme } from '@/db/queries/themes';
import type { Viewer } from '@/lib/auth/viewer';
import { toneOf } from '@/lib/domain/feedback/tone';
import { may } from '@/lib/domain/permissions';
import type { Verbatim } from './schema';

/** Rows as comments with all names; who the customer is only for those who may know. */
export function presentVerbatims(
  viewer: Pick<Viewer, 'role' | 'scopes'>,
  rows: readonly VerbatimRow[],
  { directory, themes }: { directory: Directory; themes: readonly Theme[] },
): Verbatim[] {
  const places = new Map(everyTouchpoint(directory).map((place) => [place.id, place]));
  const personas = new Map(directory.personas.map((persona) => [persona.id, persona]));
  const named = new Map(themes.map(({ id, slug, name }) => [id, { slug, name }]));
  const mayKnow = may(viewer, 'customers.read');
  return rows.map((row) => {
    const place = places.get(row.touchpointId);
    const persona = row.personaId === null ? null : personas.get(row.personaId);
    const { customerId: externalId, customerName: name, customerEmail: email } = row;
    return {
      id: row.id,
      occurredAt: row.occurredAt,
      day: row.day,
      touchpoint: place?.slug ?? '',
      touchpointName: place?.name ?? '',
      stageName: place?.stageName ?? '',
      journeyName: place?.journeyName ?? '',
      departmentName: place?.departmentName ?? '',
      persona: persona?.slug ?? null,
      personaName: persona?.name ?? null,
      comment: row.comment,
      parts: row.marked === null ? [{ text: row.comment, hit: false }] : splitHits(row.marked),
      verdict: row.verdict,
      score: row.score,
      tone: toneOf(row.sentiment),
      sentiment: row.sentiment,
      sentimentComputed: row.sentimentComputed,
      language: row.language,
      themes: row.themes.flatMap((id) => named.get(id) ?? []),
      mrr: row.mrr,
      customer: mayKnow ? { externalId, name, email } : null,
    };
  });
}
