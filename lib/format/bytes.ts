import { formatNumber } from './number';

const STEPS = [
  { from: 1e9, unit: 'GB' },
  { from: 1e6, unit: 'MB' },
  { from: 1e3, unit: 'kB' },
] as const;

/** The size of a file in decimal units, three digits at the most: 812 bytes, 4.2 kB, 54 MB, 1 GB. */
export function formatBytes(bytes: number): string {
  const step = STEPS.find(({ from }) => bytes >= from * 0.9995);
  if (step === undefined) return bytes === 1 ? '1 byte' : `${formatNumber(bytes)} bytes`;
  const scaled = bytes / step.from;
  return `${formatNumber(scaled, scaled < 9.95 ? 1 : 0).replace(/\.0$/, '')} ${step.unit}`;
}
