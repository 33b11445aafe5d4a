import type { Drop } from './drop-at';
import { placeStage, placeTouchpoint, type Move, type WorkingJourney } from './working-document';

/** Puts what was dragged beside the row that it was dropped on; a touchpoint dropped on a stage itself goes to its end. */
export function placeDropped(
  working: WorkingJourney,
  dragged: { kind: 'stage' | 'touchpoint'; key: string },
  target: Drop,
): Move | null {
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
  const to = at === -1 ? others.length : at + (target.after ? 1 : 0);
  return placeTouchpoint(working, dragged.key, home.key, to);
}
