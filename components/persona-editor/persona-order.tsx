import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
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
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <div className={classes['side']}>
      <ol className={classes['order']} aria-label="Personas in the order in which they are tried">
        {drafts.map((draft, index) => (
          // What dragging does, its two arrows do as well.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={draft.key}
            className={classes['place']}
            draggable
            data-dragged={dragged === index || undefined}
            data-over={(over === index && dragged !== index) || undefined}
            aria-current={draft.key === chosen || undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', String(index));
              setDragged(index);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, index);
              end();
            }}
            onDragEnd={end}
          >
            <IconGripVertical size={16} aria-hidden className={classes['grip']} />
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

export const nameOf = ({ name }: Pick<PersonaDraft, 'name'>): string => name.trim() || NAMELESS;

function sizeWords(customers: number | undefined): string {
  if (customers === undefined) return 'not saved yet';
  return `${formatNumber(customers)} ${customers === 1 ? 'customer' : 'customers'}`;
}
