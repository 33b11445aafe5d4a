import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { StageCard } from './stage-card';
import { newStage } from './working-document';

/** The stages on the desk in their order, and room for another. */
export function StageList() {
  const { working, change } = useDesk();
  const addStage = () => change({ ...working, stages: [...working.stages, newStage(working)] });
  return (
    <section className={classes['section']} aria-labelledby="stages">
      <h2 className={classes['heading']} id="stages" tabIndex={-1}>
        Stages and touchpoints
      </h2>
      <ol className={classes['stages']}>
        {working.stages.map((stage, at) => (
          <StageCard key={stage.key} stage={stage} path={`stages[${at}]`} />
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          id="add-stage"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={addStage}
        >
          Add a stage
        </Button>
      </div>
    </section>
  );
}
