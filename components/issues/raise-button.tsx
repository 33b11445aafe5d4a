'use client';

import { Button } from '@mantine/core';
import { IconFlagPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { RaiseIssue, type RaisePreset } from './raise-issue';

/** Raises an issue from where one has just seen that something is wrong. */
export function RaiseButton({ preset, about }: { preset: RaisePreset; about: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Raise an issue from ${about}`}
        leftSection={<IconFlagPlus size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        Raise
      </Button>
      {opened && <RaiseIssue preset={preset} onClose={() => setOpened(false)} />}
    </>
  );
}
