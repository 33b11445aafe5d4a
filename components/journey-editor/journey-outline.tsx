import type { JourneyDocument } from '@/lib/domain/journeys/document';
import classes from './editor.module.css';

/** The stages of a journey with the names of their touchpoints, to be read. */
export function JourneyOutline({ stages, label }: Pick<JourneyDocument, 'stages'> & { label: string }) {
  return (
    <ol className={classes['outline']} aria-label={label}>
      {stages.map(({ slug, name, touchpoints }) => (
        <li key={slug}>
          <strong>{name}</strong>
          <span>{touchpoints.map((point) => point.name).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
