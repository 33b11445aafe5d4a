import type { Point } from '@/components/dragging/follow-pointer';
import type { Dragging } from './editor-context';

/** Beside which row something would be put. */
export interface Drop {
  key: string;
  /** Otherwise before it. */
  after: boolean;
}

/** What a row says of itself so that it is found under a pointer: see `dropAt`. */
export function rowMarks(kind: 'stage' | 'touchpoint', key: string, { dragged, over }: Dragging) {
  return {
    'data-drop': kind,
    'data-key': key,
    'data-dragged': dragged?.key === key || undefined,
    'data-over': over?.key === key ? (over.after ? 'after' : 'before') : undefined,
  };
}

/** The row there that takes what is dragged: before it on its upper half, after it on its lower. Null: none, or it lies there already. */
export function dropAt({ x, y }: Point, dragged: Exclude<Dragging['dragged'], null>): Drop | null {
  const rows = dragged.kind === 'stage' ? '[data-drop="stage"]' : '[data-drop]';
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>(rows);
  const key = row?.dataset['key'];
  if (!row || key === undefined || key === dragged.key) return null;
  const { top, height } = row.getBoundingClientRect();
  return { key, after: y > top + height / 2 };
}
