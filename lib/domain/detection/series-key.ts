import type { Measure } from '../issues/vocabulary';

/** What is tested, and what an issue is about: of one of these at most one flag is open. */
export interface SeriesKey {
  touchpointId: number;
  /** Of a hand-off: who hands over. */
  fromTouchpointId: number | null;
  measure: Measure;
  /** Null: everybody. */
  personaId: number | null;
  /** Null: whoever it was with. */
  partnerId: number | null;
}

export function keyText(key: SeriesKey): string {
  const { touchpointId, fromTouchpointId, measure, personaId, partnerId } = key;
  return [touchpointId, fromTouchpointId ?? '', measure, personaId ?? '', partnerId ?? ''].join(':');
}

export function isWhole({ fromTouchpointId, personaId, partnerId }: SeriesKey): boolean {
  return fromTouchpointId === null && personaId === null && partnerId === null;
}
