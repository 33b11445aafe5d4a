import { IconHash, IconMessage2 } from '@tabler/icons-react';
import bar from '@/components/filters/filter-bar.module.css';
import classes from './feedback-panel.module.css';

export const VIEWS = ['comments', 'themes'] as const;
export type View = (typeof VIEWS)[number];

const LOOKS = {
  comments: { Sign: IconMessage2, label: 'Comments' },
  themes: { Sign: IconHash, label: 'Themes' },
} as const;

/** The comments one by one, or what they speak of. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <fieldset aria-label="View" className={classes['switch']}>
      {VIEWS.map((each) => {
        const { Sign, label } = LOOKS[each];
        return (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            className={bar['button']}
            onClick={() => onChange(each)}
          >
            <Sign size={16} aria-hidden />
            <span>{label}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
