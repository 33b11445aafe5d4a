/** The closed word lists of the field. Tables, contracts, forms and docs take them from here. */
export const ROLES = ['executive', 'department_head', 'admin'] as const;
export const METRICS = ['csat', 'nps', 'ces', 'cxIndex', 'sentiment'] as const;
export const VERDICTS = ['good', 'ok', 'bad'] as const;
export const BANDS = ['healthy', 'watch', 'at_risk', 'critical', 'cannot_tell'] as const;
export const CHANGE_VERDICTS = ['better', 'worse', 'same', 'cannot_tell'] as const;
export const CONTACTS = ['direct', 'indirect'] as const;
export const CONTROLS = ['own', 'partner', 'earned'] as const;
/** What a theme says of a touchpoint: that it is well, that it is not, or either, as the comment has it. */
export const POLARITIES = ['positive', 'negative', 'either'] as const;
export const CHANNELS = [
  'advertising',
  'app',
  'billing',
  'call_centre',
  'chat',
  'community',
  'delivery',
  'email',
  'field_service',
  'in_person',
  'ivr',
  'kiosk',
  'letter',
  'marketplace',
  'other',
  'partner',
  'product',
  'review_site',
  'self_service',
  'sms',
  'social',
  'store',
  'web',
] as const;

export type Role = (typeof ROLES)[number];
export type MetricKey = (typeof METRICS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Band = (typeof BANDS)[number];
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];
export type Contact = (typeof CONTACTS)[number];
export type Control = (typeof CONTROLS)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Channel = (typeof CHANNELS)[number];
