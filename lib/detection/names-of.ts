import type { DetectionGround } from '@/db/queries/detection-ground';
import type { SeriesKey } from '@/lib/domain/detection/series-key';
import type { SeriesNames } from './describe-flag';

export function namesOf(
  { touchpointId, fromTouchpointId, personaId, partnerId }: SeriesKey,
  { touchpoints, personas, partners }: Pick<DetectionGround, 'touchpoints' | 'personas' | 'partners'>,
): SeriesNames {
  const place = touchpoints.find(({ id }) => id === touchpointId);
  return {
    touchpoint: place?.name ?? '',
    stage: place?.stageName ?? '',
    from: named(touchpoints, fromTouchpointId),
    persona: named(personas, personaId),
    partner: named(partners, partnerId),
  };
}

function named(all: readonly { id: number; name: string }[], id: number | null): string | null {
  return all.find((each) => each.id === id)?.name ?? null;
}
