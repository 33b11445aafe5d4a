import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import admin from '@/components/admin/admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { LoadFailed } from '@/components/metrics/load-failed';
import { diffJourneys } from '@/lib/domain/journeys/diff-journeys';
import { journeyVersionOptions, restoreVersion } from '@/lib/journeys/edit-client';
import { ChangeList } from './change-list';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { JourneyOutline } from './journey-outline';

/** A journey as it once was: its stages and touchpoints, and what restoring it would change. */
export function VersionDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const { base, attempt, take, say, busy, isChanged } = useDesk();
  const { data, error, refetch } = useQuery(journeyVersionOptions(base.slug, number));
  const changes = data && diffJourneys(base.published, data.document);
  const isInUse = base.retiredAt === null;
  const replaced = isChanged || base.draft !== null;
  const restore = async () => {
    await attempt(async () => {
      take(await restoreVersion(base.slug, number, base.version));
      say(`Version ${number} is the draft now: read it and publish it.`);
    });
    onClose();
  };
  return (
    <Dialog title={`Version ${number}`} wide busy={busy} onClose={onClose}>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the version …</output>}
      {data !== undefined && (
        <JourneyOutline stages={data.document.stages} label={`Stages of version ${number}`} />
      )}
      {changes !== undefined && isInUse && (
        <>
          <h3 className={classes['heading']}>What restoring it would change</h3>
          <ChangeList changes={changes} edited={base} label="What restoring it would change" />
        </>
      )}
      {replaced && <p className={classes['text']}>There is a draft; what is restored takes its place.</p>}
      <div className={admin['buttons']}>
        <Button variant="default" disabled={busy} onClick={onClose}>
          Close
        </Button>
        {isInUse && (
          <Button
            loading={busy}
            disabled={changes === undefined || changes.length === 0}
            onClick={() => void restore()}
          >
            Restore it as a draft
          </Button>
        )}
      </div>
    </Dialog>
  );
}
