'use client';

import { createParser, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useFilter } from '@/components/filters/use-filter';

export const VIEWS = ['graph', 'table'] as const;
export type View = (typeof VIEWS)[number];

const step = createParser({
  parse: (value) => (/^(?!\.\.$)[a-z0-9-]*\.\.[a-z0-9-]*$/.test(value) ? value : null),
  serialize: (value: string) => value,
});

const share = createParser({
  parse: (value) => (/^(100|[1-9]\d)$/.test(value) ? Number(value) : null),
  serialize: (value: number) => `${value}`,
});

/** What the address says beside the filter: the step whose paths are shown, how much is drawn, and as what. */
export function useFlowQuery() {
  const filter = useFilter();
  const [chosen, setChosen] = useQueryState('edge', step.withOptions({ history: 'push' }));
  const [drawn, setDrawn] = useQueryState('show', share);
  const [view, setView] = useQueryState('view', parseAsStringLiteral(VIEWS));
  return { ...filter, chosen, setChosen, drawn, setDrawn, view, setView };
}
