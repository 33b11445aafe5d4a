'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import adminClasses from '@/components/admin/admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { Problem } from '@/components/shell/problem';
import { useDeed } from '@/components/admin/use-deed';
import { LocalTime } from '@/components/imports/local-time';
import { LoadFailed } from '@/components/metrics/load-failed';
import { CHANNEL_WORDS } from '@/lib/format/words';
import { restoreVersion, versionOptions } from '@/lib/persona-editor/client';
import type { Saved, VersionDetail } from '@/lib/persona-editor/schema';
import classes from './editor.module.css';

interface VersionDialogProps {
  id: number;
  revision: string;
  dirty: boolean;
  onClose: () => void;
  onRestored: (saved: Saved) => void;
}

/** One version, whole, and the way back to it. */
export function VersionDialog({ id, revision, dirty, onClose, onRestored }: VersionDialogProps) {
  const { data, error, refetch } = useQuery(versionOptions(id));
  const { busy, problem, run } = useDeed();
  const same = data?.changes?.length === 0;
  return (
    <Dialog title={`Version ${id} of the personas`} wide busy={busy} onClose={onClose}>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the version …</output>}
      {data !== undefined && <VersionFacts version={data} />}
      {data !== undefined && (
        <p className={adminClasses['text']}>
          {same
            ? 'The personas are as they were then.'
            : `Restoring it: ${data.changes?.map((change) => change.replace('was added', 'is taken back')).join('. ')}.`}
          {dirty && !same && ' What is typed and not saved is put aside.'}
        </p>
      )}
      <Problem words={problem} />
      <div className={adminClasses['buttons']}>
        <Button variant="default" onClick={onClose} disabled={busy}>
          Close
        </Button>
        <Button
          loading={busy}
          disabled={data === undefined || same}
          onClick={() => run(async () => onRestored(await restoreVersion(id, revision)))}
        >
          Restore this version
        </Button>
      </div>
    </Dialog>
  );
}

function VersionFacts({ version }: { version: VersionDetail }) {
  const { at, person, set, rules } = version;
  return (
    <>
      <p className={adminClasses['note']}>
        <LocalTime instant={at} />, {person ?? 'not by the editor'}
      </p>
      <ol className={classes['version']}>
        {set.personas.map(({ slug, name, description, quote, goals, needs, channels }) => (
          <li key={slug}>
            <strong>{name}</strong>
            <p>{rules[slug] ?? 'Whoever a source puts there'}</p>
            {description !== '' && <p className={classes['quiet']}>{description}</p>}
            {quote !== '' && <p className={classes['quiet']}>“{quote}”</p>}
            {goals.length > 0 && <p className={classes['quiet']}>Goals: {goals.join('; ')}</p>}
            {needs.length > 0 && <p className={classes['quiet']}>Needs: {needs.join('; ')}</p>}
            {channels.length > 0 && (
              <p className={classes['quiet']}>
                Channels: {channels.map((channel) => CHANNEL_WORDS[channel]).join(', ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
