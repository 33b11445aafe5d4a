'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { UNKNOWN } from '@/lib/format/locale';
import { importUsers } from '@/lib/people/client';
import type { ImportedUser, UserImportAnswer } from '@/lib/people/schema';
import classes from './admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { Problem } from '@/components/shell/problem';
import { useDeed } from './use-deed';

type Columns = readonly [Column<ImportedUser>, ...Column<ImportedUser>[]];

const COLUMNS: Columns = [
  { key: 'line', label: 'Place', cell: ({ line }) => `Line ${line}` },
  { key: 'email', label: 'E-mail', cell: ({ email }) => email },
  { key: 'name', label: 'Name', cell: ({ name }) => name || UNKNOWN },
  { key: 'role', label: 'Role', cell: ({ role }) => role },
  { key: 'department', label: 'Department', cell: ({ department }) => department || UNKNOWN },
  {
    key: 'outcome',
    label: 'Outcome',
    cell: ({ fault, link }) => <span className={classes['broken']}>{fault ?? link ?? 'Fits'}</span>,
  },
];

/** Invites many at once from a CSV file: looked at first, then done; who does not fit comes back with the reason. */
export function ImportPeople({ onDone, onClose }: { onDone: (said: string) => void; onClose: () => void }) {
  const [csv, setCsv] = useState('');
  const [answer, setAnswer] = useState<UserImportAnswer | null>(null);
  const { busy, problem, run } = useDeed();
  const ask = (dryRun: boolean) =>
    run(async () => {
      const given = await importUsers({ csv, dryRun });
      setAnswer(given);
      if (!dryRun) onDone(`${given.invited} people were invited.`);
    });
  const done = answer?.dryRun === false;
  return (
    <Dialog title="Invite people from a file" wide busy={busy} onClose={onClose}>
      <p className={classes['text']}>
        CSV with the columns <code>email,name,role,department</code>: the role is executive, department_head
        or admin, the department its short name as in the address of its page, or empty.
      </p>
      <Problem words={problem} />
      {!done && (
        <>
          <label className={classes['field']}>
            File
            <input
              type="file"
              accept=".csv,text/csv,text/plain"
              onChange={({ currentTarget }) => {
                setAnswer(null);
                void currentTarget.files?.[0]?.text().then(setCsv);
              }}
            />
          </label>
          <label className={classes['field']}>
            Or its text
            <textarea
              rows={6}
              value={csv}
              spellCheck={false}
              onChange={({ currentTarget }) => {
                setAnswer(null);
                setCsv(currentTarget.value);
              }}
            />
          </label>
        </>
      )}
      <output className={classes['said']}>{answer !== null && summary(answer)}</output>
      {answer !== null && (
        <FiguresTable
          caption="People in the file"
          columns={COLUMNS}
          rows={answer.rows}
          rowKey={({ line }) => `${line}`}
          wide
        />
      )}
      <div className={classes['buttons']}>
        {done && (
          <a href={csvHref(answer.rows)} download="invitations.csv">
            Links and refused lines as CSV
          </a>
        )}
        <Button variant="default" onClick={onClose} disabled={busy}>
          {done ? 'Done' : 'Cancel'}
        </Button>
        {!done && answer === null && (
          <Button onClick={() => ask(true)} loading={busy} disabled={csv.trim() === ''}>
            Check the file
          </Button>
        )}
        {!done && answer !== null && (
          <Button onClick={() => ask(false)} loading={busy} disabled={answer.invited === 0}>
            Invite {answer.invited}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function summary({ dryRun, invited, refused, mailed }: UserImportAnswer): string {
  const faults = refused === 0 ? '' : ` ${refused} ${refused === 1 ? 'line does' : 'lines do'} not fit.`;
  if (dryRun) return `${invited} can be invited.${faults} Nothing has been done yet.`;
  const links = mailed
    ? 'Mails with the links are on their way.'
    : 'Hand the links over: they are not shown again.';
  return `${invited} were invited.${faults} ${links}`;
}

function csvHref(rows: readonly ImportedUser[]): string {
  const lines = rows.map(({ email, name, role, department, link, fault }) =>
    [email, name, role, department, link ?? '', fault ?? ''].map(quoted).join(','),
  );
  return `data:text/csv;charset=utf-8,${encodeURIComponent(['email,name,role,department,link,reason', ...lines].join('\r\n'))}`;
}

/** A text that a spreadsheet would take for a formula goes behind an apostrophe. */
function quoted(text: string): string {
  return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
}
