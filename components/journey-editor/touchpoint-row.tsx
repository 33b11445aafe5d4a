import { Button } from '@mantine/core';
import { useState } from 'react';
import { CHANNEL_WORDS } from '@/lib/format/words';
import { DragHandle } from './drag-handle';
import { rowMarks } from './drop-at';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { MergeDialog } from './merge-dialog';
import { MoveButtons } from './move-buttons';
import { TouchpointFields } from './touchpoint-fields';
import { stepTouchpoint, takeOut, type WorkingTouchpoint } from './working-document';

interface TouchpointRowProps {
  touchpoint: WorkingTouchpoint;
  stageKey: string;
  path: string;
}

/** A touchpoint in its stage: moved, edited, taken out. */
export function TouchpointRow({ touchpoint, stageKey, path }: TouchpointRowProps) {
  const { working, base, change, move, focusOn, problem, dragging } = useDesk();
  const { key, name, slug, department, channel } = touchpoint;
  const isNew = !isKnown(base, slug);
  const hasFault = problem?.fields.some((fault) => fault.path.startsWith(path)) === true;
  const [isOpen, setOpen] = useState(name === '');
  const [isMerging, setMerging] = useState(false);
  const called = name.trim() === '' ? 'the new touchpoint' : name;
  const owner = base.choices.departments.find((one) => one.slug === department)?.name ?? department;
  return (
    <li className={classes['row']} {...rowMarks('touchpoint', key, dragging)}>
      <div className={classes['line']}>
        <DragHandle dragged={{ kind: 'touchpoint', key }} />
        <span className={classes['what']}>
          {name.trim() === '' ? 'A new touchpoint' : name}
          <span className={classes['quiet']}>
            {[CHANNEL_WORDS[channel], owner].filter((words) => words !== '').join(' · ')}
          </span>
        </span>
        <MoveButtons
          of={key}
          name={called}
          onMove={(by, button) =>
            move(
              stepTouchpoint(working, key, by),
              button,
              `${called} is at the ${by === 1 ? 'end' : 'beginning'}.`,
            )
          }
        />
        <span className={classes['deeds']}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen || hasFault}
            aria-label={`Edit ${called}`}
            onClick={() => setOpen(!isOpen)}
          >
            Edit
          </Button>
          {!isNew && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Merge ${called}`}
              onClick={() => setMerging(true)}
            >
              Merge
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${isNew ? 'Remove' : 'Retire'} ${called}`}
            onClick={() => {
              change(
                takeOut(working, key),
                isNew
                  ? `${called} is gone.`
                  : `${called} is taken out: publishing retires it, and its history stays.`,
              );
              focusOn(`${stageKey}-add`);
            }}
          >
            {isNew ? 'Remove' : 'Retire'}
          </Button>
        </span>
      </div>
      {isMerging && <MergeDialog touchpoint={touchpoint} onClose={() => setMerging(false)} />}
      {(isOpen || hasFault) && <TouchpointFields touchpoint={touchpoint} path={path} isNew={isNew} />}
    </li>
  );
}

/** Whether it was ever published under this address. */
function isKnown({ published, retired }: ReturnType<typeof useDesk>['base'], slug: string): boolean {
  const stages = published?.stages ?? [];
  return (
    stages.some(({ touchpoints }) => touchpoints.some((one) => one.slug === slug)) ||
    retired.some(({ touchpoint }) => touchpoint.slug === slug)
  );
}
