import { expect, test } from 'vitest';
import { logBeta, logGamma } from './log-gamma';

test('is the logarithm of the factorial at whole numbers', () => {
  let factorial = 0;
  for (let n = 1; n <= 170; n += 1) {
    expect(logGamma(n)).toBeCloseTo(factorial, 10);
    factorial += Math.log(n);
  }
});

test('is √π at a half, and 10! ÷ 4!·5! at B(5, 6)', () => {
  expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 13);
  expect(Math.exp(-logBeta(5, 6))).toBeCloseTo(3_628_800 / (24 * 120), 8);
});
