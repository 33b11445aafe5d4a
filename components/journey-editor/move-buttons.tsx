import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './editor.module.css';

interface MoveButtonsProps {
  /** Its key: the buttons are found by it again after they have moved. */
  of: string;
  name: string;
  onMove: (by: -1 | 1, button: string) => void;
}

/** One place up, one place down. */
export function MoveButtons({ of, name, onMove }: MoveButtonsProps) {
  return (
    <span className={classes['moves']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        id={`${of}-up`}
        aria-label={`Move ${name} up`}
        onClick={() => onMove(-1, `${of}-up`)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        id={`${of}-down`}
        aria-label={`Move ${name} down`}
        onClick={() => onMove(1, `${of}-down`)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}
