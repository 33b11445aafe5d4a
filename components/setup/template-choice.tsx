import { useId } from 'react';
import type { TemplateSlug, TemplateView } from '@/lib/setup/schema';
import classes from './setup.module.css';

interface TemplateChoiceProps {
  templates: readonly TemplateView[];
  chosen: TemplateSlug | null;
  onChoose: (slug: TemplateSlug | null) => void;
}

/** A journey to begin with, or none. */
export function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes['part']}>
      <legend>A journey to begin with</legend>
      <div className={classes['templates']}>
        {templates.map(({ slug, title, about, stages, touchpoints }) => (
          <label key={slug} className={classes['template']}>
            <input type="radio" name={name} checked={chosen === slug} onChange={() => onChoose(slug)} />
            <strong>{title}</strong>
            <span className={classes['quiet']}>{about}.</span>
            <span className={classes['quiet']}>
              {touchpoints} touchpoints in {stages.length} stages: {stages.join(', ')}.
            </span>
          </label>
        ))}
        <label className={classes['template']}>
          <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
          <strong>None</strong>
          <span className={classes['quiet']}>A journey of your own is imported as a file.</span>
        </label>
      </div>
    </fieldset>
  );
}
