'use client';

import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import Link from 'next/link';
import { signOut } from '@/lib/auth/client';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';
import classes from './user-menu.module.css';

const THEMES: readonly (readonly [MantineColorScheme, string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['auto', 'As the system'],
];

/** Who is signed in, the theme, and the way out; in a popover of the browser's own, which costs no script. */
export function UserMenu({ name, role }: { name: string; role: Role }) {
  return (
    <>
      <button className={classes['target']} type="button" popoverTarget="user-menu">
        <span className={classes['name']}>{name}</span>
        <span className={classes['role']}>{ROLE_WORDS[role]}</span>
        <IconChevronDown className={classes['chevron']} size={16} aria-hidden />
      </button>
      <div className={classes['menu']} id="user-menu" popover="auto">
        <ThemeChoice />
        <Link className={classes['way']} href="/profile">
          <IconUserCircle size={16} aria-hidden />
          Profile
        </Link>
        <button className={classes['way']} type="button" onClick={() => void signOut()}>
          <IconLogout size={16} aria-hidden />
          Sign out
        </button>
      </div>
    </>
  );
}

function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className={classes['themes']}>
      <legend>Theme</legend>
      {THEMES.map(([scheme, label]) => (
        <label key={scheme} className={classes['theme']}>
          <input
            type="radio"
            name="theme"
            value={scheme}
            checked={scheme === colorScheme}
            onChange={() => setColorScheme(scheme)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
