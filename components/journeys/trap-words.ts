import type { Reading } from '@/lib/domain/reading';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';

interface Trap {
  /** Mean of the touchpoints' scores. */
  score: Reading;
  /** Share of good or ok among the answered contacts. */
  goodOrOk: Reading;
  clean: Reading;
  /** Answered contacts of one customer on average; null where they cannot be set against each other. */
  contactsEach: number | null;
}

/** Why touchpoints may do well and customers still fare badly, in the figures at hand; null where they are missing. */
export function trapWords({ score, goodOrOk, clean, contactsEach }: Trap): string | null {
  if (goodOrOk.value === null || clean.value === null) return null;
  const mean =
    score.value === null ? '' : `Touchpoints score ${formatValue(score.value, 'index')} on average and `;
  const contacts = `${mean}${formatValue(goodOrOk.value, 'percent')} of answered contacts were good or ok`;
  const customers = formatValue(clean.value, 'percent');
  const each = contactsEach === null ? null : formatNumber(contactsEach, 1);
  if (clean.value >= goodOrOk.value) {
    const few =
      each === null ? '' : ` With ${each} answered contacts each there is hardly a second one to go wrong.`;
    return `${contacts}; ${customers} of customers had no bad contact at all.${few}`;
  }
  const why =
    each === null
      ? 'a customer meets several touchpoints, and one bad contact is enough to spoil the journey.'
      : `the average customer had ${each} answered contacts, and one bad one is enough to spoil the journey.`;
  return `${contacts}, yet only ${customers} of customers had no bad contact at all: ${why}`;
}
