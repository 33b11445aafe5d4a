import { Alert } from '@mantine/core';

/** Why something did not work; nothing where it did. */
export function Problem({ words }: { words: string | null }) {
  return (
    words !== null && (
      <Alert color="red" variant="light" role="alert">
        {words}
      </Alert>
    )
  );
}
