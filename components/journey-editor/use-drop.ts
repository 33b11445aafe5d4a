import type { DragEvent } from 'react';
import { NOT_DRAGGING, useDesk, type Dragging } from './editor-context';
import { placeStage, placeTouchpoint, type WorkingJourney } from './working-document';

/** What makes a row take what is dropped on it: before it on its upper half, after it on its lower. */
export function useDrop(kind: 'stage' | 'touchpoint', key: string) {
  const { working, move, dragging, setDragging } = useDesk();
  const { dragged, over } = dragging;
  /** What is held over it; null where that does not go here. */
  const takenBy = (event: DragEvent): Dragging['dragged'] => {
    if (dragged === null || (kind === 'touchpoint' && dragged.kind === 'stage')) return null;
    event.preventDefault();
    event.stopPropagation();
    return dragged;
  };
  return {
    'data-over': over?.key === key && dragged?.key !== key ? (over.after ? 'after' : 'before') : undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (takenBy(event) === null) return;
      const after = isLower(event);
      if (over?.key !== key || over.after !== after) setDragging({ dragged, over: { key, after } });
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const taken = takenBy(event);
      if (taken === null) return;
      setDragging(NOT_DRAGGING);
      if (taken.key === key) return;
      move(dropped(working, taken, { key, after: isLower(event) }), `${taken.key}-up`, '');
    },
  };
}

function isLower({ currentTarget, clientY }: DragEvent<HTMLElement>): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}

interface Target {
  key: string;
  after: boolean;
}

function dropped(
  working: WorkingJourney,
  dragged: { kind: 'stage' | 'touchpoint'; key: string },
  target: Target,
) {
  if (dragged.kind === 'stage') {
    const others = working.stages.filter(({ key }) => key !== dragged.key);
    const at = others.findIndex(({ key }) => key === target.key);
    return placeStage(working, dragged.key, at + (target.after ? 1 : 0));
  }
  const home = working.stages.find(
    ({ key, touchpoints }) => key === target.key || touchpoints.some((one) => one.key === target.key),
  );
  if (!home) return null;
  const others = home.touchpoints.filter(({ key }) => key !== dragged.key);
  const at = others.findIndex(({ key }) => key === target.key);
  // On the stage itself: at its end.
  const to = at === -1 ? others.length : at + (target.after ? 1 : 0);
  return placeTouchpoint(working, dragged.key, home.key, to);
}
