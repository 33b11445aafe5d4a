import classes from './listing.module.css';

/** Text as it is typed. It may be wider than its room, so the keyboard reaches it to scroll. */
export function Listing({ label, text }: { label: string; text: string }) {
  return (
    <pre className={classes['listing']} {...{ role: 'region', 'aria-label': label, tabIndex: 0 }}>
      {text}
    </pre>
  );
}
