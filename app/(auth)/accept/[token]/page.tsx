import { Title } from '@mantine/core';
import Link from 'next/link';
import { acceptsPasswords } from '@/lib/auth/single-sign-on';
import { doorstepOfPage } from '@/lib/auth/doorstep-of-page';
import { leadToSetup } from '@/lib/auth/require-viewer';
import { findInvitation } from '@/lib/people/find-invitation';
import { AcceptForm } from './accept-form';

export const metadata = { title: 'Your invitation', referrer: 'no-referrer' as const };

/** Where the link of an invitation leads. */
export default async function AcceptPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(doorstepOfPage(), token);
  if (!acceptsPasswords()) {
    return (
      <>
        <Title order={1} size="h2" mb="lg">
          No password is needed here
        </Title>
        <p>This house is opened by single sign-on alone. Sign in with the account that you have there.</p>
        <Link href="/sign-in">To the sign-in page</Link>
      </>
    );
  }
  if (invitation === null) {
    await leadToSetup();
    return (
      <>
        <Title order={1} size="h2" mb="lg">
          This link opens nothing
        </Title>
        <p>It has been used, was withdrawn or is too old. Ask an admin for a new one.</p>
        <Link href="/sign-in">To the sign-in page</Link>
      </>
    );
  }
  return (
    <>
      <Title order={1} size="h2" mb="xs">
        Welcome, {invitation.name}
      </Title>
      <p>
        Choose a password for {invitation.email}, and you are in at {invitation.organisation}.
      </p>
      <AcceptForm token={token} email={invitation.email} />
    </>
  );
}
