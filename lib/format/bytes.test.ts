import { expect, test } from 'vitest';
import { formatBytes } from './bytes';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [4_249, '4.2 kB'],
  [54_566_741, '55 MB'],
  [999_600_000, '1 GB'],
  [1_073_741_824, '1.1 GB'],
  [120_000_000_000, '120 GB'],
])('%i bytes are shown as %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});
