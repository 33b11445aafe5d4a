import { IconGripVertical } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { followPointer } from '@/components/dragging/follow-pointer';
import { dropAt, type Drop } from './drop-at';
import classes from './editor.module.css';
import { NOT_DRAGGING, useDesk, type Dragging } from './editor-context';
import { placeDropped } from './place-dropped';

/** Where a pointer or a finger takes hold; the arrows beside it do the same for the keyboard. */
export function DragHandle({ dragged }: { dragged: Exclude<Dragging['dragged'], null> }) {
  const { working, move, setDragging } = useDesk();
  const take = (press: PointerEvent<HTMLElement>) => {
    let over: Drop | null = null;
    followPointer(press, {
      onOver: (point) => {
        const next = dropAt(point, dragged);
        if (over !== null && next?.key === over.key && next.after === over.after) return;
        over = next;
        setDragging({ dragged, over });
      },
      onDrop: (point) => {
        const target = dropAt(point, dragged);
        if (target !== null) move(placeDropped(working, dragged, target), `${dragged.key}-up`, '');
      },
      onEnd: () => setDragging(NOT_DRAGGING),
    });
  };
  return (
    <span className={classes['handle']} aria-hidden data-handle={dragged.key} onPointerDown={take}>
      <IconGripVertical size={18} />
    </span>
  );
}
