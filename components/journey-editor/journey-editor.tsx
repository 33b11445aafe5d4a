'use client';

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
import { RetireSection } from './retire-section';
import { RetiredJourney } from './retired-journey';
import { RetiredList } from './retired-list';
import { StageList } from './stage-list';
import { useEditor } from './use-editor';
import { VersionList } from './version-list';

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
  const { base, problem, conflict, save, isChanged, said } = editor;
  const { retiredAt } = base;
  const readAndPublish = async () => {
    if (!isChanged || (await save())) setPublishing(true);
  };
  return (
    <DeskContext value={{ ...editor, dragging, setDragging }}>
      <div className={classes['panel']}>
        <PageHead title={base.name} up={{ href: '/admin/journeys', label: 'All journeys' }} />
        {retiredAt === null && <DraftBar onPublish={() => void readAndPublish()} />}
        <output className={classes['said']}>{said}</output>
        {problem !== null && <ProblemNotice title="It was not taken" problem={problem} />}
        {retiredAt === null ? (
          <>
            <JourneyFields />
            <StageList />
          </>
        ) : (
          <RetiredJourney since={retiredAt} />
        )}
        <RetiredList />
        <VersionList />
        {retiredAt === null && <RetireSection />}
        {isPublishing && <PublishDialog onClose={() => setPublishing(false)} />}
        {conflict !== null && conflict !== hidden && (
          <ConflictDialog current={conflict} onLater={() => setHidden(conflict)} />
        )}
      </div>
    </DeskContext>
  );
}
