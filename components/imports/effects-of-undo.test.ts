import { expect, test } from 'vitest';
import { effectsOfUndo } from './effects-of-undo';

const nothing = {
  shape: 'interactions',
  inserted: 0,
  corrected: 0,
  unchanged: 0,
  customersCreated: 0,
  customersChanged: 0,
} as const;

test.each([
  ['nothing', nothing, ['It wrote nothing, so nothing is removed.']],
  ['one interaction', { ...nothing, inserted: 1 }, ['1 interaction that it inserted is removed.']],
  [
    'interactions of new customers',
    { ...nothing, inserted: 1200, customersCreated: 40 },
    [
      '1,200 interactions that it inserted are removed.',
      'Of 40 customers that it brought, those known only from it are removed.',
    ],
  ],
  [
    'corrections',
    { ...nothing, corrected: 5, customersChanged: 1 },
    [
      '5 interactions that it corrected are as before again.',
      '1 customer that it changed is as before again.',
    ],
  ],
  [
    'a list of customers, which are counted once',
    {
      ...nothing,
      shape: 'customers' as const,
      inserted: 3,
      corrected: 2,
      customersCreated: 3,
      customersChanged: 2,
    },
    ['3 customers that it inserted are removed.', '2 customers that it corrected are as before again.'],
  ],
  [
    'the rest of a run that was interrupted',
    { ...nothing, inserted: 10, unchanged: 90 },
    [
      '10 interactions that it inserted are removed.',
      'What an earlier run of this same import wrote, if there was one, goes too.',
    ],
  ],
])('before an import that wrote %s is undone, it is said what goes', (_what, counts, effects) => {
  expect(effectsOfUndo(counts)).toEqual(effects);
});
