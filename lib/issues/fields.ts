import * as z from 'zod/mini';
import { isDay } from '@/lib/domain/day';

/** A whole number from 1 to `most`. */
export const whole = (most: number) => {
  const fault = `must be a whole number from 1 to ${most}`;
  return z.coerce.number(fault).check(z.int(fault), z.gte(1, fault), z.lte(most, fault));
};

const LARGEST_INT = 2_147_483_647;

/** The id of a row, the number of an issue, a version. */
export const idOf = () => whole(LARGEST_INT);

/** Text that is not blank. */
export const words = (most: number) =>
  z
    .string('is missing')
    .check(z.trim(), z.minLength(1, 'is missing'), z.maxLength(most, `has more than ${most} letters`));

const DAY_FAULT = 'must be a day of the calendar, such as 2026-03-09';
export const day = z.string(DAY_FAULT).check(z.refine(isDay, DAY_FAULT));
