import { Title } from '@mantine/core';
import { redirect } from 'next/navigation';
import { SetupForm } from '@/components/setup/setup-form';
import { doorstepOfPage } from '@/lib/auth/doorstep-of-page';
import { isUnclaimed } from '@/lib/auth/is-unclaimed';
import { listTemplates } from '@/lib/setup/templates';

export const metadata = { title: 'Set up Corridor', referrer: 'no-referrer' as const };

/** Where everything leads while nobody may sign in. */
export default async function SetupPage() {
  if (!(await isUnclaimed(doorstepOfPage().db))) redirect('/sign-in');
  return (
    <>
      <Title order={1} size="h2" mb="xs">
        Set up Corridor
      </Title>
      <p>Nobody can sign in yet. This page makes the first admin; it is gone afterwards.</p>
      <SetupForm templates={listTemplates()} timezones={Intl.supportedValuesOf('timeZone')} />
    </>
  );
}
