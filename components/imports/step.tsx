import { useId, type ReactNode } from 'react';
import classes from './step.module.css';

interface StepProps {
  number: number;
  title: string;
  children: ReactNode;
}

export function Step({ number, title, children }: StepProps) {
  const id = useId();
  return (
    <section className={classes['step']} aria-labelledby={id}>
      <h2 className={classes['title']} id={id}>
        <span className={classes['number']}>{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}
