import Link from 'next/link';
import type { ReactNode } from 'react';

interface NoticeProps {
  status: number;
  title: string;
  /** What to quote when asking for help. */
  requestId: string | null;
  /** A way on, before the way to the overview. */
  action?: ReactNode;
  children: ReactNode;
}

/** A page that says why there is nothing else, and where to go. */
export function Notice({ status, title, requestId, action, children }: NoticeProps) {
  return (
    <section className="notice" aria-labelledby="notice">
      <p className="notice-status">{status}</p>
      <h1 className="notice-title" id="notice">
        {title}
      </h1>
      <p>{children}</p>
      <p className="notice-actions">
        {action}
        <Link className="notice-way" href="/">
          To the overview
        </Link>
      </p>
      {requestId !== null && (
        <p className="notice-reference">
          If you ask for help, quote the request <code>{requestId}</code>.
        </p>
      )}
    </section>
  );
}
