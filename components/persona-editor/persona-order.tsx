import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useState, type PointerEvent } from 'react';
import { followPointer, type Point } from '@/components/dragging/follow-pointer';
import { formatNumber } from '@/lib/format/number';
import classes from './editor.module.css';
import { moveTo, NAMELESS, slugOfDraft, type PersonaDraft } from './set-draft';

interface PersonaOrderProps {
  drafts: readonly PersonaDraft[];
  /** Customers that each has now, by slug. */
  customers: Readonly<Record<string, number>>;
  chosen: number | null;
  onChoose: (key: number) => void;
  onMove: (drafts: PersonaDraft[], said: string) => void;
  onAdd: () => void;
}

/** The personas in the order in which they are tried, moved by dragging or by its buttons. */
export function PersonaOrder({ drafts, customers, chosen, onChoose, onMove, onAdd }: PersonaOrderProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    const draft = drafts[from];
    if (draft === undefined || from === to || to < 0 || to >= drafts.length) return;
    onMove(moveTo(drafts, from, to), `${nameOf(draft)} is number ${to + 1} of ${drafts.length} now.`);
  };
  const drag = (press: PointerEvent<HTMLElement>, from: number) => {
    followPointer(press, {
      onOver: (point) => {
        setDragged(from);
        setOver(placeAt(point));
      },
      onDrop: (point) => move(from, placeAt(point) ?? from),
      onEnd: () => {
        setDragged(null);
        setOver(null);
      },
    });
  };
  return (
    <div className={classes['side']}>
      <ol className={classes['order']} aria-label="Personas in the order in which they are tried">
        {drafts.map((draft, index) => (
          <li
            key={draft.key}
            className={classes['place']}
            data-place={index}
            data-dragged={dragged === index || undefined}
            data-over={(over === index && dragged !== index) || undefined}
            aria-current={draft.key === chosen || undefined}
          >
            <span
              className={classes['grip']}
              aria-hidden
              data-grip={index}
              onPointerDown={(press) => drag(press, index)}
            >
              <IconGripVertical size={16} />
            </span>
            <button type="button" className={classes['choice']} onClick={() => onChoose(draft.key)}>
              <span className={classes['name']}>
                {index + 1}. {nameOf(draft)}
              </span>
              <span className={classes['quiet']}>{sizeWords(customers[slugOfDraft(draft)])}</span>
            </button>
            <span className={classes['moves']}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Move ${nameOf(draft)} up`}
                aria-disabled={index === 0}
                data-disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Move ${nameOf(draft)} down`}
                aria-disabled={index === drafts.length - 1}
                data-disabled={index === drafts.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        Add a persona
      </Button>
    </div>
  );
}

/** The number of the row there, from 0; null: none. */
function placeAt({ x, y }: Point): number | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  return row ? Number(row.dataset['place']) : null;
}

export const nameOf = ({ name }: Pick<PersonaDraft, 'name'>): string => name.trim() || NAMELESS;

function sizeWords(customers: number | undefined): string {
  if (customers === undefined) return 'not saved yet';
  return `${formatNumber(customers)} ${customers === 1 ? 'customer' : 'customers'}`;
}
