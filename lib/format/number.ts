import { LOCALE } from './locale';

const COMPACT_STEPS = [
  { from: 1e9, suffix: 'bn' },
  { from: 1e6, suffix: 'm' },
  { from: 1e3, suffix: 'k' },
] as const;

/** With thousands separators, a fixed number of decimals and a real minus sign: 1,234.5. Never −0. */
export function formatNumber(value: number, decimals = 0): string {
  return render(value, decimals, 'negative');
}

/** The same with a plus sign where it is more than nothing: +1.5, −1.5, 0.0. */
export function formatSigned(value: number, decimals = 0): string {
  return render(value, decimals, 'exceptZero');
}

/** Three digits at the most: 950, 1.2k, 34k, 5.6m, 7.8bn. */
export function formatCompact(value: number): string {
  const size = Math.abs(value);
  // What rounds up to the next step is written in it: 999,950 is 1m, not 1000k.
  const step = COMPACT_STEPS.find(({ from }) => size >= from * 0.9995);
  if (step === undefined) return formatNumber(value);
  const scaled = value / step.from;
  const text = formatNumber(scaled, Math.abs(scaled) < 9.95 ? 1 : 0);
  return `${text.replace(/\.0$/, '')}${step.suffix}`;
}

function render(value: number, decimals: number, signDisplay: 'negative' | 'exceptZero'): string {
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay,
    // Rounding every half up would push figures up on the whole.
    roundingMode: 'halfEven',
  })
    .format(value)
    .replace('-', '−');
}
