import { Title } from '@mantine/core';
import { redirect } from 'next/navigation';
import { readRefusal } from '@/lib/auth/client';
import { landingPath } from '@/lib/auth/landing-path';
import { nextPath, signInPath } from '@/lib/auth/next-path';
import { currentViewer, leadToSetup } from '@/lib/auth/require-viewer';
import { acceptsPasswords, findSingleSignOn } from '@/lib/auth/single-sign-on';
import { SignInForm } from './sign-in-form';

export const metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const target = nextPath(next);
  const viewer = await currentViewer();
  if (viewer) redirect(target === '/' ? await landingPath(viewer) : target);
  await leadToSetup();
  return (
    <>
      <Title order={1} size="h2" mb="lg">
        Sign in
      </Title>
      <SignInForm
        next={signInPath(target)}
        refused={typeof error === 'string' ? readRefusal(error) : null}
        provider={findSingleSignOn()?.name ?? null}
        passwords={acceptsPasswords()}
      />
    </>
  );
}
