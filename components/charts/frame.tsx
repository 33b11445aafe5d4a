'use client';

import { Button } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './frame.module.css';

interface FrameProps {
  title: string;
  /** What it shows, in a sentence or two; the text that a chart comes to. */
  about?: ReactNode;
  /** Where the same figures can be downloaded. */
  exportHref?: string | undefined;
  /** The same figures as a table, where they are not one already. */
  table?: ReactNode;
  /** What else can be done from here. */
  actions?: ReactNode;
  /** Id to link to. */
  anchor?: string;
  children: ReactNode;
}

/** A part of a page with its heading, the other view of its figures, and the download of them. */
export function Frame({ title, about, exportHref, table, actions, anchor, children }: FrameProps) {
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section aria-labelledby={titleId} className={classes['frame']} id={anchor}>
      <header className={classes['head']}>
        <h2 id={titleId} className={classes['title']}>
          {title}
        </h2>
        <div className={classes['actions']}>
          {actions}
          {table !== undefined && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={asTable ? `Chart of ${title}` : `Table of ${title}`}
              leftSection={
                asTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />
              }
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? 'Chart' : 'Table'}
            </Button>
          )}
          {exportHref !== undefined && (
            <Button
              component="a"
              href={exportHref}
              download
              variant="subtle"
              size="compact-sm"
              aria-label={`CSV of ${title}`}
              leftSection={<IconDownload size={15} aria-hidden />}
            >
              CSV
            </Button>
          )}
        </div>
        {about !== undefined && <p className={classes['about']}>{about}</p>}
      </header>
      {asTable ? table : children}
    </section>
  );
}
