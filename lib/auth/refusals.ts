/** Why a sign-in failed; one word of it goes through the address bar. Apart from the schema, which the browser has no use for. */
export const REFUSALS = [
  'wrong_pair',
  'code_needed',
  'wrong_code',
  'deactivated',
  'unmapped',
  'unverified',
  'rate_limited',
  'failed',
] as const;
export type Refusal = (typeof REFUSALS)[number];
