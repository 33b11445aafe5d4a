export const DAY = '2026-03-02';

/** A body that fits, where whose it is decides what is answered; all else is sent an empty object. `other` is the number of another issue. */
export function bodyFor(method: string, path: string, other: number): object {
  const version = 1;
  const reason = 'x';
  const bodies: Readonly<Record<string, object>> = {
    'POST issues': { title: 'x', words: 'x', touchpoint: 'bill' },
    'POST issues/[number]': { version, title: 'Another' },
    'POST issues/[number]/acknowledgement': { version },
    'POST issues/[number]/actions': { version, text: 'x' },
    'POST issues/[number]/actions/[id]': { version, done: true },
    'DELETE issues/[number]/actions/[id]': { version },
    'POST issues/[number]/assignment': { version, assignee: null },
    'POST issues/[number]/cause': { version, rootCause: 'system' },
    'POST issues/[number]/comments': { words: 'x' },
    'POST issues/[number]/deadline': { version, dueAt: null },
    'POST issues/[number]/dismissal': { version, reason },
    'DELETE issues/[number]/dismissal': { version, reason },
    'POST issues/[number]/hand-over': { version, department: 'shops', reason },
    'DELETE issues/[number]/hand-over': { version, reason },
    'POST issues/[number]/hand-over/acceptance': { version },
    'POST issues/[number]/links': { version, other, kind: 'related' },
    'DELETE issues/[number]/links': { version, other, kind: 'caused_by' },
    'POST issues/[number]/merger': { version, into: other },
    'POST issues/[number]/reopening': { version, reason },
    'POST issues/[number]/resolution': { version, fixLiveOn: DAY },
    'DELETE issues/[number]/resolution': { version, reason },
    'POST issues/[number]/work': { version },
    'POST profile': { name: 'Another' },
    'POST touchpoints/[slug]/annotations': { day: DAY, text: 'x' },
    'POST touchpoints/[slug]/self-assessment': { quarter: '2026-01-01', estimate: 50 },
  };
  return bodies[`${method} ${path}`] ?? {};
}
