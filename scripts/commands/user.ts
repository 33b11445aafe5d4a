import { Command } from 'commander';
import { ROLES } from '@/lib/domain/vocabulary';
import { printJson, printText } from './output';
import { readOptions } from './read-options';

interface Given {
  email: string;
  name: string;
  role: string;
  department?: string;
  password?: string;
  json?: true;
}

export function userCommand(): Command {
  const add = new Command('add')
    .description('Add a person who may sign in.')
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'how they are called')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--department <slug>', 'the department that a department head heads')
    .option('--password <password>', 'made up and printed once when it is not given')
    .option('--json', 'print one JSON document')
    .action(runUserAdd);
  return new Command('user').description('People who may sign in.').helpCommand(false).addCommand(add);
}

async function runUserAdd({ json, ...given }: Given): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { addUser, newUser } = await import('@/lib/people/add-user');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const person = readOptions(newUser, given);
  const added = await withDatabase(({ pool }) => addUser(operator(pool, new Date()), person));
  if (json) return printJson(added);
  printText(
    `${added.email} can sign in${added.password === null ? '.' : ` with the password ${added.password}`}`,
  );
}
