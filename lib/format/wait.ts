import { formatNumber } from './number';

const STEPS = [
  { from: 86_400, unit: 'days' },
  { from: 3600, unit: 'h' },
  { from: 60, unit: 'min' },
] as const;

/** How long somebody waited, from seconds: '2.4 days', '3.5 h', '20 min', '40 s'. */
export function formatWait(seconds: number): string {
  const step = STEPS.find(({ from }) => seconds >= from);
  if (step === undefined) return `${formatNumber(seconds)} s`;
  const size = seconds / step.from;
  return `${formatNumber(size, step.unit === 'min' || size >= 9.95 ? 0 : 1)} ${step.unit}`;
}
