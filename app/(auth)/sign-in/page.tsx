import { Title } from '@mantine/core';
import { redirect } from 'next/navigation';
import { readRefusal } from '@/lib/auth/client';
import { nextPath } from '@/lib/auth/next-path';
import { currentViewer } from '@/lib/auth/require-viewer';
import { SignInForm } from './sign-in-form';

export const metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const target = nextPath(next);
  if (await currentViewer()) redirect(target);
  return (
    <>
      <Title order={1} size="h2" mb="lg">
        Sign in
      </Title>
      <SignInForm next={target} refused={typeof error === 'string' ? readRefusal(error) : null} />
    </>
  );
}
