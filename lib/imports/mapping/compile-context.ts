import type { ImportShape } from '@/lib/domain/imports';
import { nearestWord } from '@/lib/domain/nearest-word';
import type { Decimal } from '../cells/parse-number';
import type { Scalar } from './fields';

/** Slugs that the store knows. */
export interface KnownSlugs {
  touchpoints: ReadonlySet<string>;
  partners: ReadonlySet<string>;
  personas: ReadonlySet<string>;
}

export type Noun = 'touchpoint' | 'partner' | 'persona';

/** What a mapping is turned into readers with; faults are collected, so that all are reported at once. */
export interface CompileContext {
  /** The place of a column in every row; −1, with a fault, where the file has none of that name. */
  column(name: string, path: string): number;
  fault(path: string, message: string): void;
  known: KnownSlugs;
  /** The zone of wall-clock times, and their format: as the mapping declares, or the organisation's. */
  timezone: string;
  dateFormat: string | undefined;
  decimal: Decimal | undefined;
  missing: readonly Scalar[];
  now: Date;
  shape: ImportShape;
}

export function slugsOf(noun: Noun, known: KnownSlugs): ReadonlySet<string> {
  if (noun === 'touchpoint') return known.touchpoints;
  return noun === 'partner' ? known.partners : known.personas;
}

/** Why a slug will not do, and what may have been meant. */
export function unknownSlugText(noun: Noun, slug: string, known: ReadonlySet<string>): string {
  const nearest = nearestWord(slug, known);
  if (nearest !== null) return `no ${noun} "${slug}"; the nearest is "${nearest}"`;
  return `no ${noun} "${slug}"; import the journey file that makes it first`;
}

/** The numbers among values that mean "not answered". */
export function missingNumbers(values: readonly Scalar[]): ReadonlySet<number> {
  return new Set(
    values
      .filter((value) => String(value).trim() !== '')
      .map(Number)
      .filter(Number.isFinite),
  );
}
