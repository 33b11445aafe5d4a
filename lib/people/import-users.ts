import { parse } from 'csv-parse/sync';
import type { Db } from '@/db/client';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors';
import {
  MOST_IMPORTED,
  newPerson,
  type ImportedUser,
  type UserImport,
  type UserImportAnswer,
} from './schema';
import { writeInvitation } from './invite-user';

const COLUMNS = ['email', 'name', 'role', 'department'] as const;

/** Undoes what a dry run did. */
class OnlyTried extends Error {}

/**
 * Invites everybody whom a CSV file names (`email,name,role,department`). Rows that do not fit come back with their reason, and keep nobody
 * else out. A dry run does the same and takes it back. Throws `invalid` for what is no such file.
 */
export async function importUsers(viewer: Viewer, { csv, dryRun }: UserImport): Promise<UserImportAnswer> {
  const lines = readLines(csv);
  const rows: ImportedUser[] = [];
  await viewer.db
    .transaction(async (tx) => {
      const seen = new Set<string>();
      for (const line of lines) rows.push(await takeRow(tx, viewer, line, seen));
      if (dryRun) throw new OnlyTried();
      const invited = rows.filter(({ fault }) => fault === null).length;
      await recordAudit(tx, viewer, {
        action: 'users.import',
        subject: 'users',
        after: { invited, refused: rows.length - invited },
      });
    })
    .catch((error: unknown) => {
      if (!(error instanceof OnlyTried)) throw error;
    });
  const refused = rows.filter(({ fault }) => fault !== null).length;
  return {
    dryRun,
    invited: rows.length - refused,
    refused,
    mailed: env.SMTP_URL !== undefined,
    rows: dryRun ? rows.map((row) => Object.assign(row, { link: null })) : rows,
  };
}

type Line = Pick<ImportedUser, 'line' | (typeof COLUMNS)[number]>;

async function takeRow(tx: Db, viewer: Viewer, line: Line, seen: Set<string>): Promise<ImportedUser> {
  const { email, name, role, department } = line;
  const refuse = (fault: string) => Object.assign({}, line, { fault, link: null });
  const person = newPerson.safeParse({
    email,
    name,
    role: role
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
    department: department.trim() === '' ? null : department.trim(),
  });
  if (!person.success) {
    return refuse(person.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
  }
  if (seen.has(person.data.email)) return refuse('email stands in the file twice');
  seen.add(person.data.email);
  try {
    // A row of its own to take back: what one does not fit, the others do not lose.
    const { link } = await tx.transaction((inner) => writeInvitation(inner, viewer, person.data));
    return Object.assign({}, line, { fault: null, link });
  } catch (error) {
    if (error instanceof DomainError) return refuse(error.message);
    throw error;
  }
}

function readLines(csv: string): Line[] {
  const records = readRecords(csv);
  const [head = [], ...body] = records;
  const names = head.map((cell) => cell.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => column !== 'department' && !names.includes(column));
  if (missing.length > 0) {
    throw invalid(
      `needs a first line that names its columns: email,name,role,department; ${missing.join(', ')} is missing`,
    );
  }
  if (body.length === 0) throw invalid('has no line after the first one');
  if (body.length > MOST_IMPORTED) throw invalid(`has more than ${MOST_IMPORTED} people; cut it in pieces`);
  return body.map((cells, index) => {
    const cell = (column: (typeof COLUMNS)[number]) => cells[names.indexOf(column)] ?? '';
    return {
      line: index + 2,
      email: cell('email'),
      name: cell('name'),
      role: cell('role'),
      department: cell('department'),
    };
  });
}

function readRecords(csv: string): string[][] {
  const [head = ''] = csv.split('\n', 1);
  try {
    return parse(csv, {
      bom: true,
      delimiter: head.includes(';') && !head.includes(',') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
    });
  } catch (cause) {
    throw invalid(`cannot be read: ${cause instanceof Error ? cause.message : 'it is no CSV'}`);
  }
}

function invalid(message: string): DomainError {
  return new DomainError('invalid', `The file ${message}.`, [{ path: 'csv', message }]);
}
