import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { DragHandle } from './drag-handle';
import { rowMarks } from './drop-at';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { Field } from './field';
import { MoveButtons } from './move-buttons';
import { TouchpointRow } from './touchpoint-row';
import {
  changeStage,
  newTouchpoint,
  slugOf,
  stepStage,
  takeOut,
  type WorkingStage,
} from './working-document';

/** A stage with its touchpoints in their order. */
export function StageCard({ stage, path }: { stage: WorkingStage; path: string }) {
  const { working, change, move, say, focusOn, base, problem, dragging } = useDesk();
  const { key, name, slug, touchpoints } = stage;
  const [isOpen, setOpen] = useState(name === '');
  const hasFault = problem?.fields.some((fault) => STAGE_FIELDS.has(fault.path.slice(path.length))) === true;
  const isNew = base.published?.stages.some((one) => one.slug === slug) !== true;
  const called = name.trim() === '' ? 'the new stage' : name;
  const set = (fields: Partial<WorkingStage>) => change(changeStage(working, key, fields));
  const rename = (next: string) =>
    set(isNew && slug === slugOf(name) ? { name: next, slug: slugOf(next) } : { name: next });
  const add = () => set({ touchpoints: [...touchpoints, newTouchpoint(working)] });
  const remove = () => {
    if (touchpoints.length > 0) return say(`Move or retire the touchpoints of ${called} first.`);
    change(takeOut(working, key), `The stage ${called} is taken out.`);
    return focusOn('add-stage');
  };
  return (
    <li className={classes['stage']} {...rowMarks('stage', key, dragging)}>
      <div className={classes['line']}>
        <DragHandle dragged={{ kind: 'stage', key }} />
        <h3 className={classes['stageName']}>{name.trim() === '' ? 'A new stage' : name}</h3>
        <MoveButtons
          of={key}
          name={`the stage ${called}`}
          onMove={(by, button) =>
            move(
              stepStage(working, key, by),
              button,
              `The stage ${called} is at the ${by === 1 ? 'end' : 'beginning'}.`,
            )
          }
        />
        <span className={classes['deeds']}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen || hasFault}
            aria-label={`Edit the stage ${called}`}
            onClick={() => setOpen(!isOpen)}
          >
            Edit
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Remove the stage ${called}`}
            onClick={remove}
          >
            Remove
          </Button>
        </span>
      </div>
      {(isOpen || hasFault) && (
        <div className={classes['fields']}>
          <Field label="Name of the stage" path={`${path}.name`}>
            {(control) => (
              <input
                {...control}
                value={name}
                maxLength={200}
                onChange={({ currentTarget }) => rename(currentTarget.value)}
              />
            )}
          </Field>
          <Field label="Address of the stage" path={`${path}.slug`}>
            {(control) => (
              <input
                {...control}
                value={slug}
                maxLength={80}
                readOnly={!isNew}
                onChange={({ currentTarget }) => set({ slug: currentTarget.value })}
              />
            )}
          </Field>
          <Field label="Ideal of the stage" path={`${path}.ideal`} wide>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={10_000}
                value={stage.ideal}
                onChange={({ currentTarget }) => set({ ideal: currentTarget.value })}
              />
            )}
          </Field>
        </div>
      )}
      <ol className={classes['rows']} aria-label={`Touchpoints of ${called}`}>
        {touchpoints.map((touchpoint, at) => (
          <TouchpointRow
            key={touchpoint.key}
            touchpoint={touchpoint}
            stageKey={key}
            path={`${path}.touchpoints[${at}]`}
          />
        ))}
      </ol>
      {touchpoints.length === 0 && (
        <p className={classes['quiet']}>No touchpoints. Add one, or move one here.</p>
      )}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          id={`${key}-add`}
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`Add a touchpoint to ${called}`}
          onClick={add}
        >
          Add a touchpoint
        </Button>
      </div>
    </li>
  );
}

const STAGE_FIELDS = new Set(['.name', '.slug', '.ideal']);
