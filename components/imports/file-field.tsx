'use client';

import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { formatBytes } from '@/lib/format/bytes';
import classes from './file-field.module.css';
import { takeFile } from './take-file';

interface FileFieldProps {
  /** What is asked for: "CSV file". */
  label: string;
  hint: ReactNode;
  /** What the dialog of the browser offers; anything may be dropped, and the server says what it cannot read. */
  accept: string;
  file: File | null;
  onFile: (file: File) => void;
}

/** A file, dropped or chosen. It stays where it is: nothing of it is read here. */
export function FileField({ label, hint, accept, file, onFile }: FileFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Chosen before the script was there.
    takeFile(input.current, onFile);
  }, [onFile]);
  const { over, handlers } = useDrop(onFile);
  return (
    <div className={classes['zone']} data-over={over || undefined} {...handlers}>
      <IconFileUpload className={classes['icon']} size={28} stroke={1.5} aria-hidden />
      <div className={classes['words']}>
        <input
          ref={input}
          className={classes['input']}
          id={id}
          type="file"
          accept={accept}
          aria-describedby={`${id}-chosen ${id}-hint`}
          onChange={({ currentTarget }) => takeFile(currentTarget, onFile)}
        />
        <p className={classes['lead']}>
          <span aria-hidden>{over ? 'Let go to take it, or ' : 'Drop a file here, or '}</span>
          <label className={classes['choose']} htmlFor={id}>
            {file === null ? `Choose a ${label}` : `Choose another ${label}`}
          </label>
        </p>
        <p className={classes['chosen']} id={`${id}-chosen`} aria-live="polite">
          {file !== null && (
            <>
              <strong>{file.name}</strong>, {formatBytes(file.size)}
            </>
          )}
        </p>
        <p className={classes['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      </div>
    </div>
  );
}

function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(keepPage, []);
  const enter = (by: number) => {
    depth.current = by === 0 ? 0 : depth.current + by;
    setOver(depth.current > 0);
  };
  return {
    over,
    handlers: {
      onDragEnter: () => enter(1),
      onDragLeave: () => enter(-1),
      onDrop: ({ dataTransfer }: DragEvent) => {
        enter(0);
        const dropped = dataTransfer.files.item(0);
        if (dropped) onFile(dropped);
      },
    },
  };
}

/** A file that falls beside the field would replace the page, and with it what was typed. */
function keepPage() {
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
  return () => {
    removeEventListener('dragover', refuse);
    removeEventListener('drop', refuse);
  };
}

function refuse(event: Event): void {
  event.preventDefault();
}
