import type { PointerEvent as PressEvent } from 'react';

/** Within the window, in px. */
export interface Point {
  x: number;
  y: number;
}

interface Following {
  /** Where it is now; also when the page has scrolled under it. */
  onOver: (point: Point) => void;
  /** Where it let go. */
  onDrop: (point: Point) => void;
  /** After a drop, and where there is none: Escape was pressed, or the system took the pointer away. */
  onEnd: () => void;
}

/** So near to the upper or lower edge of the window the page scrolls along; the header of the app covers more than half of it. */
const EDGE_PX = 96;
const STEP_PX = 10;

/**
 * Follows a mouse, a pen or a finger that took hold of something until it lets go. What is taken hold of must have `touch-action: none`, or the browser takes the finger for
 * scrolling.
 */
export function followPointer(press: PressEvent<HTMLElement>, { onOver, onDrop, onEnd }: Following): void {
  if (press.button !== 0) return;
  const { currentTarget: handle, pointerId } = press;
  const ended = new AbortController();
  const { signal } = ended;
  let at = pointOf(press);
  const end = () => {
    if (signal.aborted) return;
    ended.abort();
    onEnd();
  };
  const scroll = () => {
    if (signal.aborted) return;
    const before = window.scrollY;
    window.scrollBy({ top: stepAt(at), behavior: 'instant' });
    if (window.scrollY !== before) onOver(at);
    requestAnimationFrame(scroll);
  };
  const on = (kind: 'pointermove' | 'pointerup' | 'lostpointercapture', act: (event: PointerEvent) => void) =>
    handle.addEventListener(kind, act, { signal });
  on('pointermove', (event) => {
    at = pointOf(event);
    onOver(at);
  });
  on('pointerup', (event) => {
    onDrop(pointOf(event));
    end();
  });
  on('lostpointercapture', end);
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') end();
  };
  window.addEventListener('keydown', leave, { signal });
  handle.setPointerCapture(pointerId);
  requestAnimationFrame(scroll);
}

function stepAt({ y }: Point): number {
  if (y < EDGE_PX) return -STEP_PX;
  return y > window.innerHeight - EDGE_PX ? STEP_PX : 0;
}

function pointOf({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): Point {
  return { x: clientX, y: clientY };
}
