'use client';

import { useEffect } from 'react';
import { layMapping } from './desk';

/** Puts the mapping that the address asks for onto the desk, once for each address. */
export function LaidMapping({ mapping }: { mapping: string }) {
  useEffect(() => layMapping(mapping), [mapping]);
  return null;
}
