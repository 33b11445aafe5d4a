import { checkVerbatims } from '@/lib/feedback/check-verbatims';
import type { Check } from './check';

export const checkComments: Check = {
  name: 'comments',
  about: 'the comments laid out for searching are those of the interactions',
  async run(db) {
    const { stale, disagree } = await checkVerbatims(db);
    return [
      ...(stale > 0
        ? [
            {
              message: `${stale} months of comments wait to be laid out for searching.`,
              remedy: 'Run `npm run -s corridor -- comments`.',
            },
          ]
        : []),
      ...(disagree > 0
        ? [
            {
              message: `${disagree} months of comments differ from those of the interactions.`,
              remedy: 'Run `npm run -s corridor -- doctor --repair`: it lays them out again.',
            },
          ]
        : []),
    ];
  },
};
