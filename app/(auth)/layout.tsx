import type { ReactNode } from 'react';
import { Brand } from '@/components/shell/brand';
import classes from './layout.module.css';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <Brand />
      </header>
      <main className={classes['card']}>{children}</main>
    </div>
  );
}
