import classes from './brand.module.css';

/** The mark: touchpoints on a line that rises. */
export function Brand() {
  return (
    <span className={classes['brand']}>
      <svg className={classes['mark']} viewBox="0 0 24 24" aria-hidden>
        <rect width="24" height="24" rx="6" fill="currentColor" />
        <path d="M5 16.5 L10 12 L14 13.5 L19 7.5" fill="none" stroke="#fff" strokeWidth="1.75" />
        <g fill="#fff">
          <circle cx="5" cy="16.5" r="1.75" />
          <circle cx="10" cy="12" r="1.75" />
          <circle cx="14" cy="13.5" r="1.75" />
          <circle cx="19" cy="7.5" r="1.75" />
        </g>
      </svg>
      Corridor
    </span>
  );
}
