import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenPersona } from '@/lib/domain/personas/persona-set';
import { newCondition } from '@/lib/domain/personas/rule-form';
import { arbitraryRule } from '@/tests/arbitraries/persona-rules';
import { draftOf, draftsOf, moveTo, newDraft, readDraft, readDrafts } from './set-draft';

const persona: WrittenPersona = {
  slug: 'families',
  name: 'Families',
  description: 'Zoë “O’Hara” & Søn',
  goals: ['Calm', 'Order'],
  needs: [],
  quote: 'Not now.',
  channels: ['web', 'app'],
  rule: null,
};

describe('a set in the editor', () => {
  test('is unchanged while nobody touches it, whatever its rules', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRule, { maxLength: 3 }), (rules) => {
        const set = { personas: rules.map((rule, index) => ({ ...persona, slug: `p${index}`, rule })) };
        expect(readDrafts(draftsOf(set), set)).toEqual({ set, unfinished: null, changes: [] });
      }),
    );
  });

  test('takes goals line by line and leaves blank ones out', () => {
    const draft = { ...draftOf(persona), goals: ' Calm \n\nQuiet\n' };
    expect(readDraft(draft, [draft]).persona.goals).toEqual(['Calm', 'Quiet']);
  });

  test('names the first persona that is not finished', () => {
    const [one, other] = [draftOf(persona), { ...newDraft(), name: 'New', rule: newCondition() }];
    expect(readDrafts([one, other], { personas: [persona] })).toMatchObject({
      unfinished: other.key,
      changes: ['New was added'],
    });
  });

  test.each([
    ['', 'Give it a name.'],
    ['???', 'Use at least one letter from A to Z or a digit.'],
    ['Unassigned', 'That name is kept for those whom no persona fits.'],
    ['families', 'Another persona is called so.'],
    ['Others', null],
  ])('a new one called “%s”: %s', (name, fault) => {
    const draft = { ...newDraft(), name };
    expect(readDraft(draft, [draftOf(persona), draft]).nameFault).toBe(fault);
  });
});

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
])('what is moved from %i to %i stands there', (from, to, order) => {
  expect(moveTo(['a', 'b', 'c'], from, to)).toEqual(order);
});
