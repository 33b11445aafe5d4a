import bar from '@/components/filters/filter-bar.module.css';
import { BUCKETS, type Bucket } from '@/lib/domain/period';
import { BUCKET_WORDS } from '@/lib/format/words';
import classes from './grain-switch.module.css';

/** By how long pieces time is cut in the charts of the page. */
export function GrainSwitch({ grain, onChange }: { grain: Bucket; onChange: (grain: Bucket) => void }) {
  return (
    <fieldset className={classes['switch']}>
      <legend className={classes['legend']}>Charts by</legend>
      {BUCKETS.map((bucket) => (
        <button
          key={bucket}
          type="button"
          className={bar['button']}
          aria-pressed={bucket === grain}
          data-chosen={bucket === grain || undefined}
          onClick={() => onChange(bucket)}
        >
          {BUCKET_WORDS[bucket].adverb}
        </button>
      ))}
    </fieldset>
  );
}
