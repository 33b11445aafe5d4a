'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { checkFile, importFile, useDesk } from './desk';
import classes from './start-buttons.module.css';

/** What to do with the file. A dry run leads the way to the import, but nobody is made to wait for one. */
export function StartButtons({ checked }: { checked: boolean }) {
  const { file, mapping } = useDesk();
  const [asked, setAsked] = useState(false);
  const lacking = lackingOf(file, mapping);
  const unless = (act: (chosen: File) => Promise<void>) => () => {
    setAsked(true);
    if (lacking === null && file !== null) void act(file);
  };
  return (
    <>
      <p className={classes['about']}>
        The dry run reads the whole file and writes nothing. It shows how the first rows are understood, and
        every kind of problem.
      </p>
      <div className={classes['buttons']}>
        <Button variant={checked ? 'default' : 'filled'} onClick={unless(checkFile)}>
          {checked ? 'Dry run again' : 'Dry run'}
        </Button>
        {!checked && (
          <Button variant="default" onClick={unless(importFile)}>
            Import without a dry run
          </Button>
        )}
      </div>
      <p className={classes['missing']} role="alert">
        {asked && lacking}
      </p>
    </>
  );
}

function lackingOf(file: File | null, mapping: string): string | null {
  if (file === null) return 'Choose a file first, in step 1.';
  return mapping.trim() === '' ? 'Say what the columns mean first, in step 2.' : null;
}
