import classes from './departments.module.css';

/** Says that the viewer leads this department. */
export function OwnMark() {
  return <span className={classes['own']}>Yours</span>;
}
