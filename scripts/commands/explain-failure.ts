import { CommanderError } from 'commander';
import { asDomainError } from '@/db/errors';
import { DomainError, type FieldFault } from '@/lib/errors';
import { printJson, printNote } from './output';

/** What a command ends with. */
export const EXIT = { ok: 0, failed: 1, wrongUsage: 2 } as const;

/** The words given do not fit: their faults are named by option. */
export class WrongUsage extends DomainError {
  constructor(fields: readonly FieldFault[]) {
    super('invalid', fields.map(({ path, message }) => `--${path} ${message}`).join('\n'), fields);
  }
}

/** Says what went wrong, as a document too where one was asked for; returns the exit code. */
export function explainFailure(error: unknown, { json }: { json: boolean }): number {
  const known = error instanceof CommanderError ? asUsage(error) : asDomainError(error);
  const fields = known?.fields ?? [];
  const message = known?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
  // Commander has said it already.
  if (!(error instanceof CommanderError)) printNote(message);
  if (fields.length > 1 && !(error instanceof WrongUsage)) {
    for (const fault of fields) printNote(`  ${fault.path}: ${fault.message}`);
  }
  if (json) printJson({ error: { code: known?.code ?? 'internal', message, fields } });
  return error instanceof WrongUsage || error instanceof CommanderError ? EXIT.wrongUsage : EXIT.failed;
}

function asUsage({ message }: CommanderError): DomainError {
  return new DomainError('invalid', message);
}
