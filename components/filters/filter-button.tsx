import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PopoverButton } from '@/components/metrics/popover-button';
import classes from './filter-bar.module.css';

interface FilterButtonProps {
  /** What is filtered, and to what: 'Persona', '2 chosen'. */
  name: string;
  value: string | null;
  /** What opens below the button; `close` when the choice is made. */
  children: (close: () => void) => ReactNode;
  width?: number;
}

/** A button that says what is chosen and opens what can be. */
export function FilterButton({ name, value, children, width = 280 }: FilterButtonProps) {
  return (
    <PopoverButton
      dialogName={name}
      width={width}
      className={classes['button']}
      data-chosen={value !== null || undefined}
      face={
        <>
          <span className={classes['buttonName']}>{name}</span>
          {value !== null && <span>{value}</span>}
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </>
      }
    >
      {children}
    </PopoverButton>
  );
}
