'use client';

import { Burger } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import { Bell } from '@/components/notices/bell';
import { can } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';
import { Brand } from './brand';
import { keepFocus } from './keep-focus';
import { ADMIN_DESTINATIONS, DESTINATIONS, isCurrent } from './navigation';
import classes from './shell.module.css';
import { ViewingBanner, type Viewing } from './viewing-banner';
import { UserMenu } from './user-menu';

interface ShellProps {
  name: string;
  role: Role;
  /** Where somebody looks as somebody else. */
  viewing?: Viewing | undefined;
  children: ReactNode;
}

/** The frame of every page for people who are signed in. */
export function Shell({ name, role, viewing, children }: ShellProps) {
  const pathname = usePathname();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  // Going somewhere closes the menu of a small screen.
  const opened = openedAt === pathname;
  useEffect(keepFocus, []);
  return (
    <>
      <a className={classes['skip']} href="#content">
        Skip to content
      </a>
      <header className={classes['header']}>
        <Burger
          className={classes['burger']}
          size="sm"
          opened={opened}
          onClick={() => setOpenedAt(opened ? null : pathname)}
          aria-label={opened ? 'Close the menu' : 'Open the menu'}
          aria-expanded={opened}
          aria-controls="navigation"
        />
        <Link className={classes['brand']} href="/">
          <Brand />
        </Link>
        {can(role, 'notices.read') && <Bell />}
        <UserMenu name={name} role={role} />
      </header>
      <nav
        className={classes['navigation']}
        id="navigation"
        aria-label="Main"
        data-opened={opened || undefined}
      >
        <Destinations of={DESTINATIONS} role={role} pathname={pathname} />
        {ADMIN_DESTINATIONS.some(({ permission }) => can(role, permission)) && (
          <h2 className={classes['group']}>Admin</h2>
        )}
        <Destinations of={ADMIN_DESTINATIONS} role={role} pathname={pathname} />
      </nav>
      {viewing !== undefined && <ViewingBanner role={role} {...viewing} />}
      <main className={classes['main']} id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

interface DestinationsProps {
  of: typeof DESTINATIONS;
  role: Role;
  pathname: string;
}

function Destinations({ of, role, pathname }: DestinationsProps) {
  return of
    .filter(({ permission }) => can(role, permission))
    .map(({ href, label, icon: Icon }) => (
      <Link
        key={href}
        className={classes['destination']}
        href={href}
        aria-current={isCurrent(href, pathname) ? 'page' : undefined}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
        {label}
      </Link>
    ));
}
