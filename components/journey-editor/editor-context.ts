import { createContext, useContext } from 'react';
import type { Editor } from './use-editor';

/** What is dragged, and over what it is held. */
export interface Dragging {
  dragged: { kind: 'stage' | 'touchpoint'; key: string } | null;
  over: { key: string; after: boolean } | null;
}

export interface Desk extends Editor {
  dragging: Dragging;
  setDragging: (dragging: Dragging) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export const NOT_DRAGGING: Dragging = { dragged: null, over: null };

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Nothing is edited here');
  return desk;
}

/** What is wrong at a path such as `stages[0].name`, as the server has said. */
export function useFault(path: string): string | null {
  const { problem, base } = useDesk();
  const faults = [...(problem?.fields ?? []), ...(base.draft?.faults ?? [])];
  return faults.find((fault) => fault.path === path)?.message ?? null;
}
