'use client';

import { Popover } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import classes from './popover-button.module.css';

interface PopoverButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'ref' | 'onClick' | 'children'> {
  /** What opens, by name, for those who hear it. */
  dialogName: string;
  width: number;
  /** What stands on the button. */
  face: ReactNode;
  /** What opens is only text, and may be too long to be seen without scrolling. */
  isText?: boolean;
  /** What opens; `close` when it has served. */
  children: (close: () => void) => ReactNode;
}

/**
 * A button that opens a card below it. The card is set up when it is first asked for: a page of many such buttons would
 * otherwise spend more of its start on them than on its figures.
 */
export function PopoverButton({
  dialogName,
  width,
  face,
  isText = false,
  children,
  ...rest
}: PopoverButtonProps) {
  const id = useId();
  /** Null until the card was first asked for. */
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
    button?.focus();
  };
  return (
    <span className={classes['place']}>
      <button
        {...rest}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        data-opens={id}
        onClick={({ currentTarget }) => {
          setButton(currentTarget);
          setOpened(!opened);
        }}
      >
        {face}
      </button>
      {button !== null && (
        <Card
          id={id}
          name={dialogName}
          width={width}
          isText={isText}
          opened={opened}
          onClose={close}
          onLeave={setOpened}
        >
          {children(close)}
        </Card>
      )}
    </span>
  );
}

/** Mantine draws the element, which cannot be a `dialog`. */
const DIALOG = { role: 'dialog' } as const;
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

interface CardProps {
  id: string;
  name: string;
  width: number;
  isText: boolean;
  opened: boolean;
  onClose: () => void;
  /** Somebody turned to something else, which has the focus now. */
  onLeave: (opened: false) => void;
  children: ReactNode;
}

function Card({ id, name, width, isText, opened, onClose, onLeave, children }: CardProps) {
  const card = useClickOutside<HTMLDivElement>(({ target }) => {
    // A press on the button itself is the button's to answer.
    const own = target instanceof Element && target.closest(`[data-opens="${id}"]`) !== null;
    if (opened && !own) onLeave(false);
  });
  return (
    <Popover
      opened={opened}
      onDismiss={onClose}
      width={width}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus={false}
      withRoles={false}
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <span aria-hidden className={classes['anchor']} />
      </Popover.Target>
      <Popover.Dropdown
        ref={card}
        id={id}
        {...DIALOG}
        {...(isText && SCROLLED_BY_KEYS)}
        aria-label={name}
        className={classes['card'] ?? ''}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
