import { useState } from 'react';
import { ApiProblem } from '@/lib/http/client';

/** Something that is asked of the server: whether it is under way, and why it did not work. */
export function useDeed() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (deed: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
    } catch (error) {
      setProblem(error instanceof ApiProblem ? wordsOf(error) : 'The server cannot be reached.');
    }
    setBusy(false);
  };
  return { busy, problem, run: (deed: () => Promise<void>) => void run(deed) };
}

/** What is wrong with which field, where only the field is named. */
function wordsOf({ fields, message }: ApiProblem): string {
  const [field] = fields;
  if (field === undefined || !message.startsWith(`${field.path}:`)) return message;
  return fields.map(({ path, message: fault }) => `The ${path} ${fault}.`).join(' ');
}
