'use client';

import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { signIn } from '@/lib/auth/client';
import { ApiProblem } from '@/lib/http/client';
import { acceptInvitation } from '@/lib/people/client';

export function AcceptForm({ token, email }: { token: string; email: string }) {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setMessage(null);
    try {
      await acceptInvitation(token, password);
      const refusal = await signIn(email, password);
      location.assign(refusal === null ? '/' : '/sign-in');
    } catch (error) {
      setMessage(error instanceof ApiProblem ? error.message : 'The server cannot be reached.');
      setBusy(false);
    }
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)}>
      <Stack>
        {message !== null && (
          <Alert color="red" variant="light" role="alert">
            {message}
          </Alert>
        )}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label="Password"
          description="At least 10 characters; a sentence is easiest to keep."
          name="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={256}
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{
            'aria-label': 'Show the password',
            tabIndex: 0,
            'aria-hidden': false,
          }}
        />
        <Button type="submit" loading={busy} fullWidth mt="xs">
          Set the password
        </Button>
      </Stack>
    </form>
  );
}
