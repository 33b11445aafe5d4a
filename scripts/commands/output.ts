import process from 'node:process';

/** The answer of a command as the one document of `--json`. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** The answer of a command in words. */
export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is said beside the answer. */
export function printNote(text: string): void {
  process.stderr.write(`${text}\n`);
}
