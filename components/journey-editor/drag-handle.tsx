import { IconGripVertical } from '@tabler/icons-react';
import classes from './editor.module.css';
import { NOT_DRAGGING, useDesk, type Dragging } from './editor-context';

/** Where a pointer takes hold; the arrows beside it do the same for the keyboard, and on a touch screen. */
export function DragHandle({ dragged }: { dragged: Exclude<Dragging['dragged'], null> }) {
  const { setDragging } = useDesk();
  return (
    <span
      className={classes['handle']}
      draggable
      aria-hidden
      data-handle={dragged.key}
      onDragStart={(event) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries no text.
        event.dataTransfer.setData('text/plain', dragged.key);
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, 0, 0);
        setDragging({ dragged, over: null });
      }}
      onDragEnd={() => setDragging(NOT_DRAGGING)}
    >
      <IconGripVertical size={18} />
    </span>
  );
}
