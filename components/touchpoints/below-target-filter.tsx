import { IconTargetOff } from '@tabler/icons-react';
import bar from '@/components/filters/filter-bar.module.css';

/** Keeps only those that can be told to fall short. */
export function BelowTargetFilter({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      className={bar['button']}
      data-chosen={on || undefined}
      onClick={() => onChange(!on)}
    >
      <IconTargetOff size={16} aria-hidden />
      <span>Below target</span>
    </button>
  );
}
