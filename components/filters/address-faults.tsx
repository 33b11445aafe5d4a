import classes from './address-faults.module.css';

/** Says what of the address could not be read, and so was left out. */
export function AddressFaults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <div role="alert" className={classes['faults']}>
      <p className={classes['title']}>Part of the address could not be read, and is left out.</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
