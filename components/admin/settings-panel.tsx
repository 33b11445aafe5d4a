'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead } from '@/components/imports/page-head';
import { LoadFailed } from '@/components/metrics/load-failed';
import { ApiProblem } from '@/lib/http/client';
import { settingsOptions } from '@/lib/settings/client';
import type { SettingsView } from '@/lib/settings/schema';
import classes from './admin.module.css';
import { BandsSection } from './bands-section';
import { OrganisationSection } from './organisation-section';
import { RetentionSection } from './retention-section';
import { TimezoneSection } from './timezone-section';

export interface SectionProps {
  settings: SettingsView;
  onChanged: (settings: SettingsView, said: string) => void;
  onFailed: (error: Error) => void;
}

/** What holds for the whole organisation. */
export function SettingsPanel() {
  const { data, error, refetch } = useQuery(settingsOptions());
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const changes = {
    onChanged: (changed: SettingsView, words: string) => {
      setSaid(words);
      client.setQueryData(settingsOptions().queryKey, changed);
      // Names, days and colours are everywhere.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settings' });
    },
    // What is typed stays: the next attempt is made on the newer version.
    onFailed: (failure: Error) => {
      setSaid('');
      if (failure instanceof ApiProblem && failure.status === 409) {
        void client.invalidateQueries({ queryKey: settingsOptions().queryKey });
      }
    },
  };
  return (
    <div className={classes['panel']}>
      <PageHead title="Settings" />
      <output className={classes['said']}>{said}</output>
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the settings …</output>}
      {data !== undefined && (
        <div className={classes['settings']}>
          <OrganisationSection settings={data} {...changes} />
          <TimezoneSection settings={data} {...changes} />
          <BandsSection settings={data} {...changes} />
          <RetentionSection settings={data} {...changes} />
        </div>
      )}
    </div>
  );
}
