'use client';

import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { noticeCountOptions } from '@/lib/notices/client';
import classes from './bell.module.css';

/** More than two digits say no more than that there is a lot. */
const MOST_SHOWN = 99;

/** The way to the notices, with how many are unread; without a number where that is not known. */
export function Bell() {
  const { data } = useQuery(noticeCountOptions());
  const unread = data?.unread ?? 0;
  return (
    <Link
      className={classes['bell']}
      href="/notices"
      aria-label={`Notices${unread > 0 ? `, ${wordsOf(unread)}` : ''}`}
    >
      <IconBell size={20} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={classes['count']} aria-hidden>
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
      <span className={classes['heard']} aria-live="polite">
        {unread > 0 ? wordsOf(unread) : ''}
      </span>
    </Link>
  );
}

function wordsOf(unread: number): string {
  return unread === 1 ? '1 unread notice' : `${unread} unread notices`;
}
