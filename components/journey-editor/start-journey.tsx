import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import admin from '@/components/admin/admin.module.css';
import { FormDialog } from '@/components/shell/form-dialog';
import { useDeed } from '@/components/admin/use-deed';
import { startJourney } from '@/lib/journeys/edit-client';
import { slugOf } from './working-document';

/** A new journey: its name, and then the desk. */
export function StartJourney({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const { busy, problem, run } = useDeed();
  const client = useQueryClient();
  const router = useRouter();
  const slug = slugOf(name);
  const start = () =>
    run(async () => {
      await startJourney({ name, slug });
      void client.invalidateQueries({ queryKey: ['journeys', 'listed'] });
      router.push(`/admin/journeys/${slug}`);
    });
  return (
    <FormDialog
      title="Start a journey"
      verb="Start"
      busy={busy}
      problem={problem}
      disabled={slug === ''}
      onSend={start}
      onClose={onClose}
    >
      <label className={admin['field']}>
        Name
        <input
          value={name}
          maxLength={200}
          required
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <small>Files and addresses call it “{slug}”. It is a draft until you publish it.</small>
      </label>
    </FormDialog>
  );
}
