'use client';

import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { formatBytes } from '@/lib/format/bytes';
import { takeFile } from './take-file';

/** As much as the server takes; a larger file is none of those that are meant here. */
const LARGEST_BYTES = 1_000_000;

interface TextFileButtonProps {
  label: string;
  onText: (text: string) => void;
  /** Null: there is none any more. */
  onProblem: (problem: string | null) => void;
}

/** Reads a small text file into a field. */
export function TextFileButton({ label, onText, onProblem }: TextFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useEffectEvent(() => takeFile(input.current, (file) => void read(file)));
  useEffect(() => {
    // Chosen before the script was there.
    take();
  }, []);
  async function read(file: File) {
    if (file.size > LARGEST_BYTES) {
      onProblem(`${file.name} has ${formatBytes(file.size)}: more than any JSON that is meant here.`);
      return;
    }
    const bytes = await file.arrayBuffer();
    try {
      onText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      onProblem(null);
    } catch {
      onProblem(`${file.name} is not text in UTF-8.`);
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => takeFile(currentTarget, (file) => void read(file))}
      />
      <Button
        variant="default"
        leftSection={<IconFileText size={18} stroke={1.75} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
