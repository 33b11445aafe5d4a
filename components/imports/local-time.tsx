'use client';

import { useSyncExternalStore } from 'react';
import { formatInstant } from '@/lib/format/instant';

/** An instant on the reader's own clock. The server does not know that clock, and so says UTC until the browser takes over. */
export function LocalTime({ instant }: { instant: string }) {
  const timezone = useSyncExternalStore(neverChanges, zoneHere, zoneUnknown);
  return (
    <time dateTime={instant}>
      {formatInstant(new Date(instant), timezone ?? 'UTC')}
      {timezone === null && ' UTC'}
    </time>
  );
}

const neverChanges = () => () => {};
const zoneHere = (): string | null => Intl.DateTimeFormat().resolvedOptions().timeZone;
const zoneUnknown = (): string | null => null;
