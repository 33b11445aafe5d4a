'use client';

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { signIn, signInByProvider, type Refused } from '@/lib/auth/client';
import { explain } from './explain';

interface SignInFormProps {
  /** This page again: it knows who has signed in, and leads them on. */
  next: string;
  /** From an attempt that the address bar speaks of. */
  refused: Refused | null;
  /** How the identity provider is called; null: there is none. */
  provider: string | null;
  /** Whether a password opens anything. */
  passwords: boolean;
}

export function SignInForm({ next, refused, provider, passwords }: SignInFormProps) {
  const [message, setMessage] = useState(refused && explain(refused));
  const [busy, setBusy] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (code === '') codeField.current?.focus();
  }, [code]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setMessage(null);
    const refusal = await signIn(email, password, code ?? '');
    if (refusal === null) {
      // A whole load on purpose: nothing that another person saw stays in memory.
      location.assign(next);
      return;
    }
    setBusy(false);
    if (refusal.refusal === 'code_needed' || refusal.refusal === 'wrong_code') {
      setCode('');
      setMessage(refusal.refusal === 'wrong_code' ? explain(refusal) : null);
      return;
    }
    setPassword('');
    setMessage(explain(refusal));
    passwordField.current?.focus();
  }

  async function leave() {
    setBusy(true);
    setMessage(null);
    const refusal = await signInByProvider(next);
    if (refusal === null) return;
    setBusy(false);
    setMessage(explain(refusal));
  }

  return (
    // Sent before the script has loaded, it must not put the password into the address bar: so it posts.
    <form method="post" action="/api/auth/callback/credentials" onSubmit={(event) => void submit(event)}>
      <Stack>
        {message !== null && (
          <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} id="refusal">
            {message}
          </Alert>
        )}
        {provider !== null && (
          <Button
            type="button"
            variant={passwords ? 'default' : 'filled'}
            fullWidth
            loading={busy}
            onClick={() => void leave()}
          >
            Sign in with {provider}
          </Button>
        )}
        {passwords && (
          <>
            <TextInput
              label="E-mail"
              name="email"
              type="email"
              autoComplete="username"
              maxLength={254}
              required
              withAsterisk={false}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              ref={passwordField}
              label="Password"
              name="password"
              autoComplete="current-password"
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
            {code !== null && (
              <TextInput
                ref={codeField}
                label="Code"
                description="From your authenticator app, or one of your recovery codes."
                name="code"
                autoComplete="one-time-code"
                maxLength={64}
                required
                withAsterisk={false}
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            )}
            <Button type="submit" loading={busy} fullWidth mt="xs">
              Sign in
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}
