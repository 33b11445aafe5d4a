import type { ImportShape } from '@/lib/domain/imports';
import { formatNumber } from '@/lib/format/number';
import type { ImportView } from '@/lib/imports/schema';
import { nounOf } from './words';

type Counts = Pick<
  ImportView,
  'shape' | 'inserted' | 'corrected' | 'unchanged' | 'customersCreated' | 'customersChanged'
>;

/** What undoing an import will do to the store, a sentence each. */
export function effectsOfUndo(counts: Counts): string[] {
  const { shape, inserted, corrected, unchanged, customersCreated, customersChanged } = counts;
  const ofCustomers = shape === 'customers';
  const effects = [
    inserted > 0 && `${amount(inserted, shape)} that it inserted ${are(inserted)} removed.`,
    corrected > 0 && `${amount(corrected, shape)} that it corrected ${are(corrected)} as before again.`,
    !ofCustomers &&
      customersCreated > 0 &&
      `Of ${amount(customersCreated, 'customers')} that it brought, those known only from it are removed.`,
    !ofCustomers &&
      customersChanged > 0 &&
      `${amount(customersChanged, 'customers')} that it changed ${are(customersChanged)} as before again.`,
  ].filter((effect) => effect !== false);
  // A run that was interrupted has written what the next one finds unchanged.
  if (unchanged > 0)
    effects.push('What an earlier run of this same import wrote, if there was one, goes too.');
  return effects.length > 0 ? effects : ['It wrote nothing, so nothing is removed.'];
}

function amount(count: number, shape: ImportShape): string {
  return `${formatNumber(count)} ${nounOf(shape, count)}`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}
