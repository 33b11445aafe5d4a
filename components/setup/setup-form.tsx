'use client';

import { Button } from '@mantine/core';
import { useId, useState, useSyncExternalStore, type FormEvent } from 'react';
import adminClasses from '@/components/admin/admin.module.css';
import { Problem } from '@/components/shell/problem';
import { FieldFault, faultOf } from '@/components/touchpoints/field-fault';
import { signIn } from '@/lib/auth/client';
import { ApiProblem } from '@/lib/http/client';
import { setUp } from '@/lib/setup/client';
import type { TemplateSlug, TemplateView } from '@/lib/setup/schema';
import { DepartmentFields } from './department-fields';
import { departmentsOf, newDepartment, withTemplate } from './setup-draft';
import classes from './setup.module.css';
import { TemplateChoice } from './template-choice';

interface SetupFormProps {
  templates: readonly TemplateView[];
  /** IANA names to choose from, and what is likely. */
  timezones: readonly string[];
}

type Texts = Record<
  'token' | 'name' | 'email' | 'password' | 'organisation' | 'timezone' | 'currency',
  string | null
>;

const NOTHING: Texts = {
  token: null,
  name: null,
  email: null,
  password: null,
  organisation: null,
  timezone: null,
  currency: null,
};

/** Makes the first admin and lays out the organisation. */
export function SetupForm({ templates, timezones }: SetupFormProps) {
  const id = useId();
  const [typed, setTyped] = useState<Texts>(NOTHING);
  const [template, setTemplate] = useState<TemplateSlug | null>(null);
  const [departments, setDepartments] = useState(() => [newDepartment()]);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const zone = useSyncExternalStore(neverChanges, zoneHere, unknown);
  // What follows the # stays in the browser.
  const offered = useSyncExternalStore(onOtherHash, tokenHere, unknown);
  const likely: Partial<Texts> = { token: offered, timezone: zone, currency: 'EUR' };
  const valueOf = (field: keyof Texts) => typed[field] ?? likely[field] ?? '';
  const field = (name: keyof Texts) => ({
    name,
    value: valueOf(name),
    required: true,
    'aria-invalid': faultOf(error, name) !== null,
    'aria-describedby': `${id}-${name}`,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: currentTarget.value }),
  });
  const fault = (name: string) => <FieldFault error={error} field={name} id={`${id}-${name}`} />;
  const choose = (slug: TemplateSlug | null) => {
    setTemplate(slug);
    setDepartments(withTemplate(departments, templates.find((one) => one.slug === slug) ?? null));
  };
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      const texts = {
        token: valueOf('token').trim(),
        name: valueOf('name'),
        email: valueOf('email'),
        password: valueOf('password'),
        organisation: valueOf('organisation'),
        timezone: valueOf('timezone'),
        currency: valueOf('currency'),
      };
      const { email } = await setUp({ ...texts, departments: departmentsOf(departments), template });
      const refused = await signIn(email, texts.password);
      location.assign(refused === null ? '/imports' : '/sign-in?next=%2Fimports');
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error('unknown', { cause: problem }));
      setBusy(false);
    }
  };
  return (
    <form
      method="post"
      className={classes['form']}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className={classes['part']}>
        <legend>You, the first admin</legend>
        <label className={adminClasses['field']}>
          Token
          <input {...field('token')} autoComplete="off" spellCheck={false} maxLength={200} />
          <small>Whoever started Corridor finds it in the log. It works once.</small>
          {fault('token')}
        </label>
        <div className={classes['pair']}>
          <label className={adminClasses['field']}>
            Your name
            <input {...field('name')} autoComplete="name" maxLength={200} />
            {fault('name')}
          </label>
          <label className={adminClasses['field']}>
            E-mail
            <input {...field('email')} type="email" autoComplete="username" maxLength={254} />
            {fault('email')}
          </label>
        </div>
        <label className={adminClasses['field']}>
          Password
          <input
            {...field('password')}
            type="password"
            autoComplete="new-password"
            minLength={10}
            maxLength={256}
          />
          <small>At least 10 characters; a sentence is easiest to keep.</small>
          {fault('password')}
        </label>
      </fieldset>
      <fieldset className={classes['part']}>
        <legend>Your organisation</legend>
        <label className={adminClasses['field']}>
          Name of the organisation
          <input {...field('organisation')} autoComplete="organization" maxLength={200} />
          {fault('organisation')}
        </label>
        <div className={classes['pair']}>
          <label className={adminClasses['field']}>
            Timezone
            <input {...field('timezone')} list={`${id}-zones`} maxLength={64} />
            <datalist id={`${id}-zones`}>
              {timezones.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </datalist>
            <small>Every day in the figures is a day of this zone.</small>
            {fault('timezone')}
          </label>
          <label className={adminClasses['field']}>
            Currency
            <input {...field('currency')} maxLength={3} size={4} />
            <small>Three letters, such as EUR.</small>
            {fault('currency')}
          </label>
        </div>
      </fieldset>
      <TemplateChoice templates={templates} chosen={template} onChoose={choose} />
      <DepartmentFields departments={departments} onChange={setDepartments} />
      {fault('departments')}
      <Problem words={wordsOf(error)} />
      <div className={adminClasses['buttons']}>
        <Button type="submit" loading={busy}>
          Set Corridor up
        </Button>
      </div>
    </form>
  );
}

function wordsOf(error: Error | null): string | null {
  if (error === null) return null;
  if (!(error instanceof ApiProblem)) return 'The server cannot be reached.';
  return error.fields.length === 0
    ? error.message
    : 'Something above does not fit. Nothing was set up, and what you typed is still there.';
}

const neverChanges = () => () => {};
const onOtherHash = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};
const zoneHere = (): string | null => Intl.DateTimeFormat().resolvedOptions().timeZone;
const tokenHere = (): string | null => location.hash.slice(1) || null;
const unknown = (): string | null => null;
