'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead } from '@/components/imports/page-head';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { LoadFailed } from '@/components/metrics/load-failed';
import { editedJourneyOptions } from '@/lib/journeys/edit-client';
import type { EditedJourney } from '@/lib/journeys/edit-schema';
import { ConflictDialog } from './conflict-dialog';
import { DraftBar } from './draft-bar';
import classes from './editor.module.css';
import { DeskContext, NOT_DRAGGING } from './editor-context';
import { JourneyFields } from './journey-fields';
import { PublishDialog } from './publish-dialog';
import { RetiredList } from './retired-list';
import { StageCard } from './stage-card';
import { useEditor } from './use-editor';
import { VersionList } from './version-list';
import { newStage } from './working-document';

/** A journey, its stages and touchpoints, as they are and as somebody would have them. */
export function JourneyEditor({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(editedJourneyOptions(slug));
  if (data) return <Desk key={slug} initial={data} />;
  return (
    <div className={classes['panel']}>
      <PageHead title={slug} up={{ href: '/admin/journeys', label: 'All journeys' }} />
      {error === null ? (
        <output>Reading the journey …</output>
      ) : (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

function Desk({ initial }: { initial: EditedJourney }) {
  const editor = useEditor(initial);
  const [dragging, setDragging] = useState(NOT_DRAGGING);
  const [isPublishing, setPublishing] = useState(false);
  const [hidden, setHidden] = useState<EditedJourney | null>(null);
  const { base, working, problem, conflict, change, save, isChanged, said } = editor;
  const addStage = () => change({ ...working, stages: [...working.stages, newStage(working)] });
  const readAndPublish = async () => {
    if (!isChanged || (await save())) setPublishing(true);
  };
  return (
    <DeskContext value={{ ...editor, dragging, setDragging }}>
      <div className={classes['panel']}>
        <PageHead title={base.name} up={{ href: '/admin/journeys', label: 'All journeys' }} />
        <DraftBar onPublish={() => void readAndPublish()} />
        <output className={classes['said']}>{said}</output>
        {problem !== null && <ProblemNotice title="It was not taken" problem={problem} />}
        <JourneyFields />
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
        <RetiredList />
        <VersionList />
        {isPublishing && <PublishDialog onClose={() => setPublishing(false)} />}
        {conflict !== null && conflict !== hidden && (
          <ConflictDialog current={conflict} onLater={() => setHidden(conflict)} />
        )}
      </div>
    </DeskContext>
  );
}
