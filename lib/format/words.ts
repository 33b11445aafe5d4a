import type { Bucket, Comparison, PeriodPreset } from '@/lib/domain/period';
import type { AnswerKey } from '@/lib/domain/scales';
import type { Band, Channel, ChangeVerdict, Contact, Control } from '@/lib/domain/vocabulary';

/** The words for the closed lists of the field, in the one place where they are written. */
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  healthy: 'Healthy',
  watch: 'Watch',
  at_risk: 'At risk',
  critical: 'Critical',
  cannot_tell: 'Cannot tell',
};

export const CHANGE_VERDICT_WORDS: Readonly<Record<ChangeVerdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  same: 'About the same',
  cannot_tell: 'Cannot tell',
};

export const PERIOD_WORDS: Readonly<Record<PeriodPreset, string>> = {
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '365d': 'Last 365 days',
  quarter: 'This quarter',
};

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  previous: 'the period before',
  year: 'the year before',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  advertising: 'Advertising',
  app: 'App',
  billing: 'Billing',
  call_centre: 'Call centre',
  chat: 'Chat',
  community: 'Community',
  delivery: 'Delivery',
  email: 'E-mail',
  field_service: 'Field service',
  in_person: 'In person',
  ivr: 'Voice menu',
  kiosk: 'Kiosk',
  letter: 'Letter',
  marketplace: 'Marketplace',
  other: 'Other',
  partner: 'Partner',
  product: 'Product',
  review_site: 'Review site',
  self_service: 'Self-service',
  sms: 'SMS',
  social: 'Social media',
  store: 'Store',
  web: 'Web',
};

/** Who runs a touchpoint. */
export const CONTROL_WORDS: Readonly<Record<Control, string>> = {
  own: 'Own',
  partner: 'Partner',
  earned: 'Earned',
};

export const CONTACT_WORDS: Readonly<Record<Contact, string>> = { direct: 'Direct', indirect: 'Indirect' };

/** What a customer was asked for. */
export const ANSWER_WORDS: Readonly<Record<AnswerKey, string>> = {
  csat: 'Satisfaction',
  nps: 'Likelihood to recommend',
  ces: 'Ease',
  expectation: 'Expectation',
  reality: 'Reality',
  sentiment: 'Tone of comments',
};

/** The pieces of a chart. */
export const BUCKET_WORDS: Readonly<Record<Bucket, { one: string; many: string; adverb: string }>> = {
  day: { one: 'day', many: 'days', adverb: 'Daily' },
  week: { one: 'week', many: 'weeks', adverb: 'Weekly' },
  month: { one: 'month', many: 'months', adverb: 'Monthly' },
};
