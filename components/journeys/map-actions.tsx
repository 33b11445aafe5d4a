'use client';

import { Button } from '@mantine/core';
import { IconDownload, IconPhotoDown, IconPrinter } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { journeyExportHref } from '@/lib/maps/client';
import type { JourneyMapQuery } from '@/lib/maps/schema';
import classes from './map-actions.module.css';
import { savePicture, type PictureFormat } from './save-picture';

interface MapActionsProps {
  slug: string;
  /** What stands above the picture. */
  title: string;
  query: JourneyMapQuery;
  /** What the picture is taken of. */
  picture: RefObject<HTMLElement | null>;
}

const LOOK = { variant: 'subtle', size: 'compact-sm' } as const;

/** Takes the map along: on paper, as a picture, as figures. */
export function MapActions({ slug, title, query, picture }: MapActionsProps) {
  const [busy, setBusy] = useState<PictureFormat | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async (format: PictureFormat) => {
    if (picture.current === null) return;
    setBusy(format);
    setFailed(false);
    try {
      await savePicture(picture.current, { title, name: `journey-${slug}`, format });
    } catch {
      setFailed(true);
    }
    setBusy(null);
  };
  return (
    <div className={classes['actions']}>
      {(['png', 'svg'] as const).map((format) => (
        <Button
          key={format}
          {...LOOK}
          loading={busy === format}
          aria-label={`${format.toUpperCase()} of the map`}
          leftSection={<IconPhotoDown size={15} aria-hidden />}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      <Button
        {...LOOK}
        component="a"
        href={journeyExportHref(slug, query)}
        download
        aria-label="CSV of the map"
        leftSection={<IconDownload size={15} aria-hidden />}
      >
        CSV
      </Button>
      <Button {...LOOK} leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => print()}>
        Print
      </Button>
      {failed && (
        <p role="alert" className={classes['failed']}>
          The picture could not be made. Print the map instead, or take the CSV.
        </p>
      )}
    </div>
  );
}
