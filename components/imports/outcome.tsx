'use client';

import { Button } from '@mantine/core';
import { formatNumber } from '@/lib/format/number';
import { importFile, type Desk } from './desk';
import classes from './new-import.module.css';
import { PreviewReport } from './preview-report';
import { ProblemNotice } from './problem-notice';
import { nounOf } from './words';

interface OutcomeProps {
  work: Desk['work'];
  /** Whether it is about the file and the mapping that lie there now. */
  current: boolean;
  timezone: string;
}

/** What came of the last dry run, or of the attempt to import. */
export function Outcome({ work, current, timezone }: OutcomeProps) {
  if (work.kind === 'refused') {
    const title =
      work.purpose === 'check' ? 'The dry run could not be made' : 'The import could not be started';
    return <ProblemNotice title={title} problem={work.problem} />;
  }
  if (work.kind !== 'checked') return null;
  const { preview, file } = work;
  const { accepted, shape, complete } = preview;
  return (
    <section aria-labelledby="found">
      <h2 className={classes['title']} id="found">
        What the dry run found
      </h2>
      {!current && (
        <output className={classes['stale']}>
          The file or the mapping has changed since; this is what it found before.
        </output>
      )}
      <PreviewReport preview={preview} timezone={timezone}>
        {current && accepted > 0 && (
          <div>
            <Button onClick={() => void importFile(file)}>
              {complete
                ? `Import ${formatNumber(accepted)} ${nounOf(shape, accepted)}`
                : 'Import the whole file'}
            </Button>
          </div>
        )}
      </PreviewReport>
    </section>
  );
}
