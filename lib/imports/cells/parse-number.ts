export const DECIMALS = ['.', ','] as const;
export type Decimal = (typeof DECIMALS)[number];
export type NumberFault = 'not_a_number' | 'ambiguous';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const COMMA = /^[+-]?(?:\d+,?\d*|,\d+)$/;
const COMMA_GROUPS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const POINT_GROUPS = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/;
const SPACED = /^[+-]?\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d*)?$/;
const SINGLE_COMMA_GROUP = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A decimal number as people and programs write it. Where the decimal mark is not declared, "1,5" and "1.234,5" speak for themselves and "1,234"
 * does not. Nothing else is a number: no "NaN", no hexadecimal, nothing beyond what a double holds.
 */
export function parseNumber(text: string, decimal?: Decimal): number | NumberFault {
  const written = text.replace(/^[−–]/, '-');
  if (decimal !== ',' && PLAIN.test(written)) return finite(Number(written));
  const joined = SPACED.test(written) ? written.replace(/[ \u00a0\u202f'’]/g, '') : written;
  const plain =
    decimal === ',' ? withComma(joined) : decimal === '.' ? withPoint(joined) : undeclared(joined);
  return plain === null ? 'not_a_number' : plain === 'ambiguous' ? plain : finite(Number(plain));
}

function withComma(text: string): string | null {
  if (POINT_GROUPS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (COMMA.test(text)) return text.replace(',', '.');
  // Such as "4.5" in a column of whole answers: no group of three, so it can only be the decimal mark.
  return PLAIN.test(text) ? text : null;
}

function withPoint(text: string): string | null {
  if (COMMA_GROUPS.test(text)) return text.replaceAll(',', '');
  return PLAIN.test(text) ? text : null;
}

function undeclared(text: string): string | null {
  if (SINGLE_COMMA_GROUP.test(text)) return 'ambiguous';
  if (COMMA_GROUPS.test(text)) return text.replaceAll(',', '');
  if (POINT_GROUPS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (COMMA.test(text)) return text.replace(',', '.');
  return PLAIN.test(text) ? text : null;
}

function finite(value: number): number | NumberFault {
  return Number.isFinite(value) ? value : 'not_a_number';
}
